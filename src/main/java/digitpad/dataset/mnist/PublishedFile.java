package digitpad.dataset.mnist;

/**
 * A gzip file that can be downloaded.
 *
 * @param name of the gzip file
 * @param compressedBytes size of the gzip file
 * @param uncompressedBytes size after decompression
 * @param sha256 of the uncompressed bytes, in hexadecimal
 */
record PublishedFile(String name, long compressedBytes, long uncompressedBytes, String sha256) {}
