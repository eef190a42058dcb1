package digitpad.ui.draw;

import digitpad.image.Sampling;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what to do with the content of the clipboard or a drop. Files come first, then a picture, then a link: a
 * program that offers a picture often offers its address as well. A picture file comes before decoded pixels, because
 * the system decodes damaged files as far as it can, and does not tell.
 */
final class TransferReader {
    private static final Messages TEXT = Messages.of(TransferReader.class);
    private static final Logger LOG = LoggerFactory.getLogger(TransferReader.class);

    private final TransferSource source;
    private final String pictureName;
    private boolean failed;

    private TransferReader(TransferSource source, String pictureName) {
        this.source = source;
        this.pictureName = pictureName;
    }

    /**
     * Reads the content. Call this on the UI thread.
     *
     * @param pictureName what messages call a picture that has no file
     */
    static Transfer read(TransferSource source, String pictureName) {
        return new TransferReader(source, pictureName).read();
    }

    private Transfer read() {
        List<Path> files = files();
        if (!files.isEmpty()) {
            return new Transfer.Files(files);
        }
        Optional<byte[]> pictureFile = guarded(source::pictureFile);
        if (pictureFile.isPresent()) {
            return new Transfer.PictureFile(pictureName, pictureFile.get());
        }
        try {
            Optional<Transfer.Pixels> picture = guarded(() -> sampled(source.picture()));
            if (picture.isPresent()) {
                return picture.get();
            }
        } catch (UserException e) {
            return new Transfer.Unusable(e.getMessage());
        }
        return guarded(source::link)
                .flatMap(PictureLink::read)
                .or(() -> guarded(source::text).flatMap(PictureLink::findIn))
                .orElse(failed ? new Transfer.Unusable(TEXT.get("transfer.unreadable")) : new Transfer.Nothing());
    }

    private List<Path> files() {
        List<Path> paths = new ArrayList<>();
        for (File file : guarded(source::files).orElse(List.of())) {
            try {
                paths.add(Objects.requireNonNull(file, "file").toPath());
            } catch (InvalidPathException | NullPointerException e) {
                LOG.warn("not a file: {}", file, e);
            }
        }
        return paths;
    }

    /** Returns the pixels that the size of the picture allows to read; null if there are none. */
    private Transfer.Pixels sampled(TransferSource.PixelRows rows) {
        if (rows == null || rows.width() <= 0 || rows.height() <= 0) {
            return null;
        }
        Sampling sampling = Sampling.of(pictureName, rows.width(), rows.height());
        int[] argb = new int[sampling.width() * sampling.height()];
        int[] row = new int[rows.width()];
        for (int y = 0; y < sampling.height(); y++) {
            rows.readRow(y * sampling.step(), row);
            for (int x = 0; x < sampling.width(); x++) {
                argb[y * sampling.width() + x] = row[x * sampling.step()];
            }
        }
        return new Transfer.Pixels(pictureName, sampling.width(), sampling.height(), argb);
    }

    /** Returns what the other program provides; empty if that fails. */
    private <T> Optional<T> guarded(Supplier<T> content) {
        try {
            return Optional.ofNullable(content.get());
        } catch (UserException e) {
            throw e;
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.warn("the content of the clipboard or the drop cannot be read", e);
            failed = true;
            return Optional.empty();
        }
    }
}
