package digitpad.dataset.formats;

import digitpad.dataset.LabeledImages;
import digitpad.image.DigitImage;
import digitpad.image.ImageImport;
import digitpad.image.Normalizer;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads folders of pictures: subfolders 0 to 9 hold the pictures of each digit, which become images as drawings do. */
public final class PictureFolderReader {
    private static final Pattern PICTURE =
            Pattern.compile(".*\\.(png|jpe?g|gif|bmp|tiff?|webp|heic|heif|avif)", Pattern.CASE_INSENSITIVE);
    /** The most pictures, each of which takes about a millisecond. */
    static final int MAX_PICTURES = 100_000;

    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    private static final Messages TEXT = Messages.of(PictureFolderReader.class);

    /**
     * The images of a folder, in an order that is not sorted by digit.
     *
     * @param pictures number of pictures, including those that could not be used
     * @param problem why a picture could not be used; empty if all could
     */
    public record Contents(LabeledImages images, int pictures, Optional<String> problem) {}

    private record Labeled(Path file, int label) {}

    private record Converted(byte[] pixels, int label, String problem) {}

    private PictureFolderReader() {}

    /** Returns whether a folder has subfolders with digits as names. */
    static boolean isReadable(List<Path> entries) {
        return entries.stream().anyMatch(PictureFolderReader::isDigitFolder);
    }

    private static boolean isDigitFolder(Path entry) {
        return DIGIT.matcher(String.valueOf(entry.getFileName())).matches() && Files.isDirectory(entry);
    }

    /**
     * Reads the pictures. Those that are damaged, or without the ink of one digit, are left out.
     *
     * @throws UserException if none can be used, or there are too many
     */
    public static Contents read(Path folder) {
        List<Labeled> pictures = pictures(folder);
        List<Converted> converted =
                pictures.parallelStream().map(PictureFolderReader::convert).toList();
        List<Converted> usable =
                converted.stream().filter(each -> each.pixels() != null).toList();
        Optional<String> problem = converted.stream()
                .map(Converted::problem)
                .filter(Objects::nonNull)
                .findFirst();
        if (usable.isEmpty()) {
            throw new UserException(problem.orElseGet(() -> TEXT.get("pictures.none", folder)));
        }
        byte[] pixels = new byte[usable.size() * DigitImage.PIXELS];
        byte[] labels = new byte[usable.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) usable.get(i).label();
            System.arraycopy(usable.get(i).pixels(), 0, pixels, i * DigitImage.PIXELS, DigitImage.PIXELS);
        }
        LabeledImages images = HeldOutTestSet.shuffled(LabeledImages.wrap(pixels, labels));
        return new Contents(images, pictures.size(), problem);
    }

    private static List<Labeled> pictures(Path folder) {
        List<Labeled> pictures = new ArrayList<>();
        for (Path digit : FolderListing.of(folder)) {
            if (isDigitFolder(digit)) {
                int label = String.valueOf(digit.getFileName()).charAt(0) - '0';
                for (Path file : FolderListing.of(digit, MAX_PICTURES + 1)) {
                    if (PICTURE.matcher(file.toString()).matches()) {
                        pictures.add(new Labeled(file, label));
                    }
                }
            }
        }
        if (pictures.size() > MAX_PICTURES) {
            throw new UserException(TEXT.get("pictures.many", folder, pictures.size(), MAX_PICTURES));
        }
        return pictures;
    }

    private static Converted convert(Labeled picture) {
        try {
            DigitImage image = Normalizer.normalize(ImageImport.readInk(picture.file()));
            return new Converted(bytes(image), picture.label(), null);
        } catch (UserException e) {
            return new Converted(null, picture.label(), e.getMessage());
        }
    }

    private static byte[] bytes(DigitImage image) {
        float[] ink = image.toArray();
        byte[] bytes = new byte[ink.length];
        for (int i = 0; i < ink.length; i++) {
            bytes[i] = (byte) Math.round(ink[i] * 255);
        }
        return bytes;
    }
}
