package digitpad.ui.inside.space;

/**
 * Where the network is seen from, by parallel projection. The network's axis points to the right and away from the
 * viewer.
 *
 * @param yaw turn around the vertical axis, in radians: 0 sees the network from the side, a quarter turn from its input
 * @param pitch how far the camera looks down, in radians
 * @param zoom factor by which the network is larger than it is when it fits the view
 * @param left shift of the network to the right, in pixels
 * @param top shift of the network downwards, in pixels
 */
record Camera(double yaw, double pitch, double zoom, double left, double top) {
    /** Sees all layers side by side, slightly from the input and from above. */
    static final Camera START = new Camera(Math.toRadians(38), Math.toRadians(12), 1, 0, 0);

    private static final double MAX_PITCH = Math.toRadians(75);
    private static final double MIN_ZOOM = 0.5;
    private static final double MAX_ZOOM = 16;

    /** Turns by angles in radians. The pitch is limited, so that up stays up. */
    Camera turned(double yawBy, double pitchBy) {
        return new Camera(
                Math.IEEEremainder(yaw + yawBy, 2 * Math.PI),
                Math.max(-MAX_PITCH, Math.min(MAX_PITCH, pitch + pitchBy)),
                zoom,
                left,
                top);
    }

    /**
     * Zooms by a factor around a point, which keeps its place. The zoom is limited.
     *
     * @param x of the point, in pixels right of the center of the view
     * @param y of the point, in pixels below the center of the view
     */
    Camera zoomed(double factor, double x, double y) {
        double newZoom = Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, zoom * factor));
        double ratio = newZoom / zoom;
        return new Camera(yaw, pitch, newZoom, x - (x - left) * ratio, y - (y - top) * ratio);
    }
}
