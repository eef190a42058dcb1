package digitpad.ui.inside.picture;

/** A view of the network that can be zoomed. */
public interface NetworkView {
    /** Zooms in around the center. */
    void zoomIn();

    /** Zooms out around the center. */
    void zoomOut();

    /** Shows the whole network as it was first seen. */
    void zoomToFit();

    /** Returns the number of frames with new activations that have been painted. */
    long paintedFrames();

    /**
     * Turns the network by small steps.
     *
     * @param right steps to the right; negative for the left
     * @param down steps downwards; negative for upwards
     * @return whether this view can be turned
     */
    default boolean turn(int right, int down) {
        return false;
    }
}
