package digitpad.ui.inside.space;

import javafx.animation.AnimationTimer;

/**
 * Turns the network slowly to and fro while the user does nothing, so that its depth can be seen. It runs only while
 * the view is shown.
 */
final class IdleTurn extends AnimationTimer {
    private static final double NANOS = 1e9;
    private static final double IDLE_SECONDS = 4;
    private static final double PERIOD_SECONDS = 24;
    /** The greatest turn to either side, in radians. */
    private static final double SWAY = Math.toRadians(24);

    private final SpaceView view;
    private boolean running;
    private long idleSince;
    private double turned;

    IdleTurn(SpaceView view) {
        this.view = view;
    }

    /** Starts or stops, depending on whether the view is shown and may turn. */
    void update() {
        boolean mustRun = view.isVisible()
                && view.getScene() != null
                && view.turningProperty().get();
        if (mustRun && !running) {
            restart();
            start();
        } else if (!mustRun && running) {
            stop();
        }
        running = mustRun;
    }

    /** Waits again until the user has done nothing for some seconds. The view stays as it is. */
    void restart() {
        idleSince = 0;
        turned = 0;
    }

    @Override
    public void handle(long now) {
        if (idleSince == 0) {
            idleSince = now;
        }
        double seconds = (now - idleSince) / NANOS - IDLE_SECONDS;
        if (seconds > 0) {
            double target = SWAY * Math.sin(2 * Math.PI * seconds / PERIOD_SECONDS);
            view.setCamera(view.camera().turned(target - turned, 0));
            turned = target;
        }
    }
}
