package digitpad.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A dataset of handwritten digits, held in memory.
 *
 * @param location folder or file that it was read from, and can be read from again
 * @param ownName name of the dataset if it is not a known one
 * @param known the published dataset that it is; empty for others in the same format, such as EMNIST digits and QMNIST
 * @param remarks what the user should know about it, as sentences
 */
public record MnistData(
        LabeledImages training,
        LabeledImages test,
        Path location,
        String ownName,
        Optional<KnownDataset> known,
        List<String> remarks) {
    public MnistData {
        remarks = List.copyOf(remarks);
    }

    /** Creates a dataset of unknown origin. */
    public MnistData(LabeledImages training, LabeledImages test, Path location, String ownName, List<String> remarks) {
        this(training, test, location, ownName, Optional.empty(), remarks);
    }

    /** Creates a dataset that is named after its folder. */
    public MnistData(LabeledImages training, LabeledImages test, Path location, boolean official) {
        this(
                training,
                test,
                location,
                String.valueOf(location.toAbsolutePath().getFileName()),
                official ? Optional.of(KnownDataset.MNIST) : Optional.empty(),
                List.of());
    }

    /** Returns whether it is MNIST, with the published checksums. */
    public boolean official() {
        return known.equals(Optional.of(KnownDataset.MNIST));
    }

    /** Returns the name for reports: {@code MNIST}, the name of another known dataset, or its own name. */
    public String name() {
        return known.map(KnownDataset::title).orElse(ownName);
    }

    /** Returns the same data as a known dataset. */
    public MnistData as(KnownDataset dataset) {
        return new MnistData(training, test, location, ownName, Optional.of(dataset), remarks);
    }

    /** Returns the same data with one more remark. */
    public MnistData with(String remark) {
        List<String> more = new ArrayList<>(remarks);
        more.add(remark);
        return new MnistData(training, test, location, ownName, known, more);
    }
}
