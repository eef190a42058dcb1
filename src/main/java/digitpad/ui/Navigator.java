package digitpad.ui;

import java.util.List;
import javafx.beans.property.ObjectProperty;

/** Lets a screen show another one, because screens do not know each other. For use on the UI thread only. */
public final class Navigator {
    /** The id of the screen that lists the user's digits. */
    public static final String OWN_DIGITS = "own-digits";

    private List<Screen> screens = List.of();
    private Screen tab;
    private ObjectProperty<Screen> front;

    /**
     * Sets the screens.
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
        screens.stream().filter(screen -> screen.id().equals(OWN_DIGITS)).forEach(front::set);
    }

    /** Returns to the tab that was in front last. */
    public void back() {
        front.set(tab);
    }
}
