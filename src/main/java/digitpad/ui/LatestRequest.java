package digitpad.ui;

/**
 * Identifies the latest of several asynchronous requests, so that answers to earlier requests can be ignored. For use
 * on one thread only.
 */
public final class LatestRequest {
    private Ticket latest = new Ticket();

    /** One request. Its answer is valid only while the request is the latest. */
    public final class Ticket {
        private Ticket() {}

        /** Returns whether neither {@link #begin} nor {@link #cancel} was called after this request began. */
        @SuppressWarnings("ReferenceEquality") // each request has its own ticket
        public boolean isLatest() {
            return this == latest;
        }
    }

    /** Begins a request, which replaces all earlier ones. */
    public Ticket begin() {
        latest = new Ticket();
        return latest;
    }

    /** Makes all requests outdated without beginning a new one. */
    public void cancel() {
        latest = new Ticket();
    }
}
