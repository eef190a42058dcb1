package digitpad.ui;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/** A screen that is created when it is first needed, so that the window can be shown before. */
public final class DeferredScreen implements Screen {
    private final String id;
    private final String title;
    private final boolean tab;
    private final Supplier<Screen> factory;
    private final ReadOnlyObjectWrapper<Optional<String>> titleStatus = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Screen> created = Optional.empty();

    /**
     * Creates nothing yet.
     *
     * @param id the screen's {@link Screen#id}
     * @param title the screen's {@link Screen#title}
     * @param tab whether the screen has a tab
     * @param factory creates the screen; called at most once, on the UI thread
     */
    public DeferredScreen(String id, String title, boolean tab, Supplier<Screen> factory) {
        this.id = id;
        this.title = title;
        this.tab = tab;
        this.factory = factory;
    }

    private Screen screen() {
        if (created.isEmpty()) {
            created = Optional.of(factory.get());
            titleStatus.bind(created.get().titleStatus());
        }
        return created.get();
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean hasTab() {
        return tab;
    }

    @Override
    public void prepare() {
        screen().prepare();
    }

    @Override
    public Node node() {
        return screen().node();
    }

    @Override
    public Node mainControl() {
        return screen().mainControl();
    }

    @Override
    public void shown() {
        screen().shown();
    }

    @Override
    public void keyPressed(KeyEvent event) {
        screen().keyPressed(event);
    }

    @Override
    public void keyTyped(KeyEvent event) {
        screen().keyTyped(event);
    }

    @Override
    public ObservableValue<Optional<String>> titleStatus() {
        return titleStatus.getReadOnlyProperty();
    }

    @Override
    public Optional<String> closeWarning() {
        return created.flatMap(Screen::closeWarning);
    }

    @Override
    public void close() {
        created.ifPresent(Screen::close);
    }
}
