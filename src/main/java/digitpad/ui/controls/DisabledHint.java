package digitpad.ui.controls;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;

/**
 * Says in a tooltip why a control is disabled. The tooltip of the control itself cannot: a disabled node gets no mouse
 * events, so the scene has to watch the pointer.
 */
public final class DisabledHint {
    /** As long as other tooltips take. */
    static final Duration DELAY = Duration.ofSeconds(1);

    /** The distance between the pointer and the tooltip, in pixels. */
    private static final double GAP = 14;

    /** The key of the reason among the properties of a node. */
    private static final Object REASON = DisabledHint.class;

    private final Tooltip tooltip = new Tooltip();
    private final UiTimer timer;
    private Optional<Node> hovered = Optional.empty();
    private Runnable cancelTimer = () -> {};
    private Subscription shownControl = Subscription.EMPTY;

    private DisabledHint(UiTimer timer) {
        this.timer = timer;
    }

    /** Shows the hints of all controls of a scene. */
    public static void install(Scene scene, UiTimer timer) {
        DisabledHint hint = new DisabledHint(timer);
        scene.addEventFilter(MouseEvent.MOUSE_MOVED, hint::moved);
        scene.setOnMouseExited(event -> hint.hide());
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> hint.hide());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> hint.hide());
    }

    /** Sets why a control is disabled, whenever it is. */
    public static void set(Node control, String reason) {
        bind(control, new ReadOnlyStringWrapper(reason));
    }

    /** Sets why a control is disabled; the reason can change. */
    public static void bind(Node control, ObservableValue<String> reason) {
        // The control has to hold the observable itself: a binding that nothing holds is garbage-collected.
        control.getProperties().put(REASON, reason);
    }

    /** Returns why a control is disabled; empty if it is enabled or has no hint. */
    public static Optional<String> of(Node control) {
        return control.isDisabled() ? reason(control).map(reason -> (String) reason.getValue()) : Optional.empty();
    }

    private static Optional<ObservableValue<?>> reason(Node control) {
        return control.getProperties().get(REASON) instanceof ObservableValue<?> reason
                ? Optional.of(reason)
                : Optional.empty();
    }

    private void moved(MouseEvent event) {
        Optional<Node> now = hinted(event.getPickResult().getIntersectedNode(), event.getSceneX(), event.getSceneY());
        if (now.equals(hovered)) {
            return;
        }
        hide();
        hovered = now;
        double x = event.getScreenX();
        double y = event.getScreenY() + GAP;
        now.ifPresent(control -> cancelTimer = timer.start(DELAY, () -> show(control, x, y)));
    }

    private void show(Node control, double x, double y) {
        update(control);
        if (hovered.isPresent()) {
            tooltip.show(control, x, y);
            shownControl = Stream.of(Optional.of(control.disabledProperty()), reason(control))
                    .flatMap(Optional::stream)
                    .map(cause -> cause.subscribe(() -> update(control)))
                    .reduce(Subscription.EMPTY, Subscription::and);
        }
    }

    /** Shows the current reason, or hides the tooltip if it does not apply any more. */
    private void update(Node control) {
        of(control).ifPresentOrElse(tooltip::setText, this::hide);
    }

    private void hide() {
        hovered = Optional.empty();
        cancelTimer.run();
        shownControl.unsubscribe();
        shownControl = Subscription.EMPTY;
        tooltip.hide();
    }

    /** Returns the disabled control with a hint at a point. JavaFX picks the parent of a disabled node in its place. */
    private static Optional<Node> hinted(Node picked, double sceneX, double sceneY) {
        if (!(picked instanceof Parent parent)) {
            return Optional.empty();
        }
        return parent.getChildrenUnmodifiable().stream()
                .filter(child -> child.isVisible() && child.contains(child.sceneToLocal(sceneX, sceneY)))
                .flatMap(child -> of(child).isPresent() ? Stream.of(child) : hinted(child, sceneX, sceneY).stream())
                .findFirst();
    }
}
