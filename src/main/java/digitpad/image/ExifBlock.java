package digitpad.image;

import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.stream.ImageInputStream;

/** Finds the Exif block of a picture file. */
final class ExifBlock {
    private static final int PNG_SIGNATURE_BYTES = 8;
    private static final int PNG_CHECKSUM_BYTES = 4;
    private static final int PNG_EXIF = 0x65584966;
    private static final int PNG_END = 0x49454E44;

    private static final int JPEG_START_BYTES = 2;
    private static final int JPEG_SCAN = 0xDA;
    private static final int JPEG_END = 0xD9;
    private static final int JPEG_APP1 = 0xE1;
    private static final byte[] JPEG_EXIF = {'E', 'x', 'i', 'f', 0, 0};

    /** The limit in PNG files. In JPEG files a block has at most 64 KiB. */
    private static final int MAX_BYTES = 1024 * 1024;

    private ExifBlock() {}

    /**
     * Returns the first Exif block of a JPEG file: the segment APP1 that begins with "Exif". Empty if there is none, or
     * the segments are damaged, which the decoder reports.
     */
    static Optional<byte[]> inJpeg(ImageInputStream in) throws IOException {
        in.seek(JPEG_START_BYTES);
        try {
            while (true) {
                int marker = nextMarker(in);
                if (marker == JPEG_SCAN || marker == JPEG_END) {
                    return Optional.empty();
                }
                int length = in.readUnsignedShort() - Short.BYTES;
                if (length < 0) {
                    return Optional.empty();
                }
                long end = in.getStreamPosition() + length;
                if (marker == JPEG_APP1 && length > JPEG_EXIF.length && startsWithExif(in)) {
                    byte[] exif = new byte[length - JPEG_EXIF.length];
                    in.readFully(exif);
                    return Optional.of(exif);
                }
                in.seek(end);
            }
        } catch (EOFException e) {
            return Optional.empty();
        }
    }

    /** Reads the next marker, which can follow any number of other bytes. */
    private static int nextMarker(ImageInputStream in) throws IOException {
        int before = 0;
        while (true) {
            int now = in.readUnsignedByte();
            if (before == 0xFF && now != 0xFF && now != 0) {
                return now;
            }
            before = now;
        }
    }

    private static boolean startsWithExif(ImageInputStream in) throws IOException {
        byte[] start = new byte[JPEG_EXIF.length];
        in.readFully(start);
        return Arrays.equals(start, JPEG_EXIF);
    }

    /**
     * Returns the Exif block of a PNG file: the chunk eXIf, which can be before or after the pixels.
     *
     * @throws EOFException if the file ends before its last chunk
     */
    static Optional<byte[]> inPng(ImageInputStream in) throws IOException {
        in.seek(PNG_SIGNATURE_BYTES);
        Optional<byte[]> exif = Optional.empty();
        while (true) {
            long length = in.readUnsignedInt();
            int type = in.readInt();
            long end = in.getStreamPosition() + length + PNG_CHECKSUM_BYTES;
            if (type == PNG_END) {
                in.readInt();
                return exif;
            }
            if (type == PNG_EXIF && length <= MAX_BYTES) {
                byte[] block = new byte[(int) length];
                in.readFully(block);
                exif = Optional.of(block);
            }
            in.seek(end);
        }
    }
}
