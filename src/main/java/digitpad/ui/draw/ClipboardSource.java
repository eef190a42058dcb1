package digitpad.ui.draw;

import java.io.File;
import java.nio.ByteBuffer;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/** The content of a JavaFX clipboard, which can be that of a drop. */
final class ClipboardSource implements TransferSource {
    /** The MIME types of picture files that can be read, those without loss first. */
    private static final List<String> PICTURE_TYPES = List.of("image/png", "image/bmp", "image/gif", "image/jpeg");

    private final Clipboard clipboard;

    ClipboardSource(Clipboard clipboard) {
        this.clipboard = clipboard;
    }

    /** Returns whether the content could be a picture. The pointer shows this during a drag. */
    boolean mayHavePicture() {
        return clipboard.hasFiles() || clipboard.hasImage() || clipboard.hasUrl();
    }

    @Override
    public List<File> files() {
        return clipboard.hasFiles() ? clipboard.getFiles() : null;
    }

    @Override
    public byte[] pictureFile() {
        for (String type : PICTURE_TYPES) {
            for (DataFormat format : clipboard.getContentTypes()) {
                if (format.getIdentifiers().contains(type)
                        && clipboard.getContent(format) instanceof ByteBuffer content
                        && content.hasRemaining()) {
                    byte[] bytes = new byte[content.remaining()];
                    content.duplicate().get(bytes);
                    return bytes;
                }
            }
        }
        return null;
    }

    @Override
    public PixelRows picture() {
        if (!clipboard.hasImage()) {
            return null;
        }
        Image image = clipboard.getImage();
        PixelReader reader = image == null ? null : image.getPixelReader();
        if (reader == null) {
            throw new IllegalStateException("the system offers a picture but does not provide it");
        }
        return new ImageRows((int) image.getWidth(), (int) image.getHeight(), reader);
    }

    @Override
    public String link() {
        return clipboard.hasUrl() ? clipboard.getUrl() : null;
    }

    @Override
    public String text() {
        return clipboard.hasString() ? clipboard.getString() : null;
    }

    /** The rows of a JavaFX image. */
    private record ImageRows(int width, int height, PixelReader reader) implements PixelRows {
        @Override
        public void readRow(int row, int[] argb) {
            reader.getPixels(0, row, width, 1, PixelFormat.getIntArgbInstance(), argb, 0, width);
        }
    }
}
