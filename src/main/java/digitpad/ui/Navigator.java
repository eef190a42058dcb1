package digitpad.ui;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Lets a screen show another one, because screens do not know each other. For use on the UI thread only. */
public final class Navigator {
    /** The id of the screen with the pad. */
    public static final String DRAW = "draw";

    /** The id of the screen that shows the network at work. */
    public static final String INSIDE = "inside";

    /** The id of the screen that lists the user's digits. */
    public static final String OWN_DIGITS = "own-digits";

    /** The id of the screen that edits networks. */
    public static final String NETWORK_EDITOR = "network-editor";

    /** The id of the screen that trains networks. */
    public static final String TRAIN = "train";

    private List<Screen> screens = List.of();
    private Screen tab;
    private ObjectProperty<Screen> front = new SimpleObjectProperty<>();

    /**
     * Sets the screens. Before that, there are none to show.
     *
     * @param front the screen in front, which has a tab
     */
    void connect(List<Screen> screens, ObjectProperty<Screen> front) {
        this.screens = List.copyOf(screens);
        this.front = front;
        front.subscribe(screen -> {
            if (screen.hasTab()) {
                tab = screen;
            }
        });
    }

    /** Shows the list of the user's digits, from where {@link #back} returns. */
    public void showOwnDigits() {
        show(OWN_DIGITS);
    }

    /** Shows the network editor, from where {@link #back} returns. */
    void showNetworkEditor() {
        show(NETWORK_EDITOR);
    }

    /** Shows the Draw tab. */
    public void showDraw() {
        show(DRAW);
    }

    /** Shows the Inside tab. */
    public void showInside() {
        show(INSIDE);
    }

    /** Shows the Train tab. */
    void showTrain() {
        show(TRAIN);
    }

    private void show(String id) {
        screens.stream().filter(screen -> screen.id().equals(id)).forEach(front::set);
    }

    /** Returns to the tab that was in front last. */
    public void back() {
        front.set(tab);
    }
}
