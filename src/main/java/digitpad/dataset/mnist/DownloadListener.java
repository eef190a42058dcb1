package digitpad.dataset.mnist;

/** Hears how a download goes. Called on the downloading thread. */
@FunctionalInterface
public interface DownloadListener {
    /**
     * More bytes have arrived.
     *
     * @param file the file being fetched
     * @param done bytes of all four files there so far
     * @param total bytes of all four files
     */
    void progress(String file, long done, long total);
}
