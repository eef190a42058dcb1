package digitpad.image;

import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.IIOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Decodes a picture file to the size and orientation in which its ink is searched. */
final class PictureDecoder {
    private final String name;
    private final ImageReader reader;
    private final ImageInputStream in;
    private final String format;

    /**
     * Creates a decoder.
     *
     * @param name of the picture, for messages
     * @param reader for the format of {@code in}; it has no input yet
     */
    PictureDecoder(String name, ImageReader reader, ImageInputStream in) throws IOException {
        this.name = name;
        this.reader = reader;
        this.in = in;
        format = reader.getFormatName().toUpperCase(Locale.ROOT);
    }

    /** Returns whether the format changes the pixels around edges. */
    boolean isLossy() {
        return isJpeg();
    }

    /**
     * Returns the picture as a viewer shows it, at most {@value WorkingPicture#MAX_SIDE} pixels along the longer side.
     *
     * @throws EOFException if the data is incomplete
     * @throws IOException if it cannot be read or is damaged
     * @throws digitpad.text.UserException if the picture is too large
     */
    ArgbImage decode() throws IOException {
        Orientation orientation = exif().map(Orientation::ofExif).orElse(Orientation.UPRIGHT);
        in.seek(0);
        reader.setInput(in, true, true);
        List<String> warnings = new ArrayList<>();
        reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
        int step = Sampling.of(name, reader.getWidth(0), reader.getHeight(0)).step();
        ImageReadParam parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        BufferedImage image = reader.read(0, parameters);
        if (isJpeg()) {
            rejectIncompleteJpeg(warnings);
        }
        return orientation.apply(PackedPixels.averaged(image, WorkingPicture.MAX_SIDE));
    }

    private boolean isJpeg() {
        return format.startsWith("JP");
    }

    private Optional<byte[]> exif() throws IOException {
        if (isJpeg()) {
            return ExifBlock.inJpeg(in);
        }
        return format.equals("PNG") ? ExifBlock.inPng(in) : Optional.empty();
    }

    /**
     * The JPEG decoder reads incomplete and damaged pixels as gray, and only warns. Its other warnings are harmless,
     * for example about color profiles or unused bytes between the segments.
     */
    private static void rejectIncompleteJpeg(List<String> warnings) throws IOException {
        for (String warning : warnings) {
            if (warning.startsWith("Truncated File") || warning.startsWith("Premature end of JPEG")) {
                throw new EOFException(warning);
            }
        }
        for (String warning : warnings) {
            if (warning.startsWith("Corrupt JPEG data") && !warning.contains("extraneous bytes")) {
                throw new IIOException(warning);
            }
        }
    }
}
