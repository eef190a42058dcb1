package digitpad.dataset;

/** A published dataset of 28x28 images in ten classes that is recognized by its checksums. */
public enum KnownDataset {
    MNIST("MNIST"),
    FASHION_MNIST("Fashion-MNIST"),
    KMNIST("KMNIST");

    private final String title;

    KnownDataset(String title) {
        this.title = title;
    }

    /** Returns the name that its authors gave it. */
    public String title() {
        return title;
    }
}
