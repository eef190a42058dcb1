package digitpad.ink;

/**
 * The content of a stroke file.
 *
 * @param sha256 SHA-256 of the uncompressed file, as 64 lowercase hexadecimal digits
 * @param samples at least one
 */
public record StrokeFile(String sha256, StrokeSamples samples) {}
