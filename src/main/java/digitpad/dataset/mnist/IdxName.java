package digitpad.dataset.mnist;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of one of the four files, as published or as people's computers have it: {@code train-images-idx3-ubyte},
 * {@code emnist-digits-test-images-idx3-ubyte.gz}, {@code train-images.idx3-ubyte}, {@code
 * qmnist-train-labels-idx2-int.gz}, {@code T10K-LABELS-IDX1-UBYTE (1).GZ}.
 *
 * @param role what the file holds
 * @param prefix what precedes that in the name, such as {@code emnist-digits}; may be empty
 * @param compressed whether it has the extension {@code .gz}
 * @param copy whether the name has a number that a browser or file manager added
 */
record IdxName(MnistFile role, String prefix, boolean compressed, boolean copy) {
    private static final Pattern COPY = Pattern.compile("\\s*\\(\\d+\\)|\\s(- )?copy\\b");

    private static final Pattern NAME = Pattern.compile("(?:(?<prefix>.+)[-_. ])?(?<part>train|t10k|test)[-_. ]"
            + "(?<kind>images|labels)[-_. ]idx[123](?:[-_. ](?:ubyte|int))?(?<gzip>\\.gz)?");

    /**
     * Parses the name of a file or folder.
     *
     * @return empty if it is another name, or a hidden file such as the {@code ._} files that macOS writes
     */
    static Optional<IdxName> of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        Matcher copy = COPY.matcher(lower);
        String original = copy.replaceAll("");
        Matcher parts = NAME.matcher(original);
        if (lower.startsWith(".") || !parts.matches()) {
            return Optional.empty();
        }
        boolean images = parts.group("kind").equals("images");
        MnistFile role = parts.group("part").equals("train")
                ? images ? MnistFile.TRAINING_IMAGES : MnistFile.TRAINING_LABELS
                : images ? MnistFile.TEST_IMAGES : MnistFile.TEST_LABELS;
        String prefix = Optional.ofNullable(parts.group("prefix")).orElse("");
        return Optional.of(new IdxName(role, prefix, parts.group("gzip") != null, !original.equals(lower)));
    }
}
