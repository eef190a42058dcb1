package digitpad.ui.draw;

import java.io.File;
import java.util.List;

/** Clipboard content for tests; null stands for what the other program does not offer. */
record FakeTransferSource(
        List<File> files, byte[] pictureFile, TransferSource.PixelRows picture, String link, String text)
        implements TransferSource {
    FakeTransferSource(List<File> files, TransferSource.PixelRows picture, String link, String text) {
        this(files, null, picture, link, text);
    }

    /** Returns a source like most programs: the picture file, and its pixels as the system decodes it. */
    static FakeTransferSource ofPictureFile(byte[] file, TransferSource.PixelRows decoded) {
        return new FakeTransferSource(null, file, decoded, null, null);
    }

    static FakeTransferSource ofFiles(File... files) {
        return new FakeTransferSource(List.of(files), null, null, null);
    }

    static FakeTransferSource ofPicture(TransferSource.PixelRows picture) {
        return new FakeTransferSource(null, picture, null, null);
    }

    static FakeTransferSource ofLink(String link) {
        return new FakeTransferSource(null, null, link, null);
    }

    static FakeTransferSource ofText(String text) {
        return new FakeTransferSource(null, null, null, text);
    }

    static FakeTransferSource empty() {
        return ofText(null);
    }

    /** A picture that has the number of its row and column in each pixel. */
    record NumberedPixels(int width, int height) implements TransferSource.PixelRows {
        static int at(int row, int column) {
            return row << 16 | column;
        }

        @Override
        public void readRow(int row, int[] argb) {
            for (int column = 0; column < width; column++) {
                argb[column] = at(row, column);
            }
        }
    }
}
