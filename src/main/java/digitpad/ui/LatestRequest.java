package digitpad.ui;

/**
 * Tells the answer to the latest request from answers that come late, to requests that it has overtaken. Belongs to one
 * thread.
 */
public final class LatestRequest {
    private Ticket latest = new Ticket();

    /** One request; its answer is wanted only while it is the latest. */
    public final class Ticket {
        private Ticket() {}

        /** Whether no request was begun, and none cancelled, after this one. */
        @SuppressWarnings("ReferenceEquality") // each request is a ticket of its own
        public boolean isLatest() {
            return this == latest;
        }
    }

    /** Begins a request, which overtakes all before it. */
    public Ticket begin() {
        latest = new Ticket();
        return latest;
    }

    /** Overtakes all requests without a new one: none of their answers is wanted any more. */
    public void cancel() {
        latest = new Ticket();
    }
}
