package digitpad.ui.draw;

import digitpad.text.Messages;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads links to pictures: of files, and of pictures that the link itself holds. Nothing is downloaded. */
final class PictureLink {
    /** The limit of an embedded picture, in Base64 characters. */
    static final int MAX_LENGTH = 64 * 1024 * 1024;

    private static final Messages TEXT = Messages.of(PictureLink.class);
    private static final Pattern LINK_TEXT = Pattern.compile("(?i)(file:|https?:|data:image/)\\S");
    private static final Pattern EMBEDDED = Pattern.compile("(?i)data:image/[^,]*;base64,");
    /** A list of links has comments, which start with a number sign. */
    private static final Pattern LIST_LINE = Pattern.compile("(?m)^\\s*([^#\\s].*)$");

    private PictureLink() {}

    /** Returns what to do with a link, or with the first of a list of links; empty if the list is empty. */
    static Optional<Transfer> read(String links) {
        Matcher line = LIST_LINE.matcher(links);
        return line.find() ? Optional.of(transfer(line.group(1).strip())) : Optional.empty();
    }

    /** Returns what to do with a text if it starts with a link. */
    static Optional<Transfer> findIn(String text) {
        String start = text.stripLeading();
        return LINK_TEXT.matcher(start).lookingAt() ? read(start) : Optional.empty();
    }

    private static Transfer transfer(String link) {
        String lowerCase = link.substring(0, Math.min(link.length(), 5)).toLowerCase(Locale.ROOT);
        return switch (lowerCase) {
            case "file:" ->
                file(link)
                        .<Transfer>map(path -> new Transfer.Files(List.of(path)))
                        .orElseGet(() -> new Transfer.Unusable(TEXT.get("transfer.link")));
            case "data:" -> embedded(link);
            default -> new Transfer.Unusable(TEXT.get("transfer.link"));
        };
    }

    private static Transfer embedded(String link) {
        Matcher head = EMBEDDED.matcher(link);
        if (!head.lookingAt()) {
            return new Transfer.Unusable(TEXT.get("transfer.link"));
        }
        if (link.length() > MAX_LENGTH) {
            return new Transfer.Unusable(TEXT.get("transfer.link.long"));
        }
        return new Transfer.EmbeddedPicture(link.substring(head.end()));
    }

    private static Optional<Path> file(String link) {
        try {
            String local =
                    link.replaceFirst("(?i)^file://localhost/", "file:///").replace(" ", "%20");
            return Optional.of(Path.of(URI.create(local)));
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            // Such as the file of another computer.
            return Optional.empty();
        }
    }
}
