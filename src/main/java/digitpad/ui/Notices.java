package digitpad.ui;

import digitpad.ui.controls.UiTimer;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The notice that the window currently shows. It disappears when it is resolved or dismissed, or after a while. For use
 * on the UI thread only.
 */
public final class Notices {
    /** The severity of a notice. */
    public enum Kind {
        INFO(Duration.ofSeconds(8)),
        /** Errors stay longer, because the user may have to follow their advice. */
        ERROR(Duration.ofMinutes(1));

        private final Duration duration;

        Kind(Duration duration) {
            this.duration = duration;
        }

        /** Returns how long a notice of this kind is shown, unless something else removes it. */
        Duration duration() {
            return duration;
        }
    }

    /**
     * A short message for the user.
     *
     * @param details technical details for a report; empty if there are none
     */
    public record Notice(Kind kind, String message, Optional<String> details) {}

    private final UiTimer timer;
    private final ReadOnlyObjectWrapper<Optional<Notice>> current = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Topic general = new Topic();
    private Topic currentTopic = general;
    private Runnable cancelTimer = () -> {};

    /** Notices about one activity, such as opening pictures. When it succeeds, its last notice is outdated. */
    public final class Topic {
        private Topic() {}

        /** Shows a success or a state. */
        public void info(String message) {
            show(new Notice(Kind.INFO, message, Optional.empty()), this);
        }

        /** Shows an error. */
        public void error(String message) {
            error(new ErrorMessage(message, Optional.empty()));
        }

        /** Shows an error with its details. */
        public void error(ErrorMessage error) {
            show(new Notice(Kind.ERROR, error.text(), error.details()), this);
        }

        /** Removes the current notice if it is about this activity. */
        @SuppressWarnings("ReferenceEquality") // each topic is an object of its own
        public void resolve() {
            if (currentTopic == this) {
                dismiss();
            }
        }
    }

    /** Creates notices that stay until they are resolved or dismissed. */
    public Notices() {
        this((delay, action) -> () -> {});
    }

    /** Creates notices that disappear after a while. */
    public Notices(UiTimer timer) {
        this.timer = timer;
    }

    /** Creates a topic for the notices of one activity. */
    public Topic topic() {
        return new Topic();
    }

    /** The notice that is shown, if any. */
    public ReadOnlyObjectProperty<Optional<Notice>> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** Shows a success or a state. */
    public void info(String message) {
        general.info(message);
    }

    /** Shows an error. */
    public void error(String message) {
        general.error(message);
    }

    /** Shows an error with its details. */
    public void error(ErrorMessage error) {
        general.error(error);
    }

    /** Removes the notice. */
    public void dismiss() {
        cancelTimer.run();
        current.set(Optional.empty());
    }

    private void show(Notice notice, Topic topic) {
        cancelTimer.run();
        currentTopic = topic;
        current.set(Optional.of(notice));
        cancelTimer = timer.start(notice.kind().duration(), this::dismiss);
    }
}
