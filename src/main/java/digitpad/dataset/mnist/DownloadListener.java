package digitpad.dataset.mnist;

/** Receives the progress of a download. Called on the thread that downloads. */
@FunctionalInterface
public interface DownloadListener {
    /**
     * Called when more bytes have arrived.
     *
     * @param file that is being downloaded
     * @param done bytes of all four files downloaded so far
     * @param total bytes of all four files
     */
    void progress(String file, long done, long total);
}
