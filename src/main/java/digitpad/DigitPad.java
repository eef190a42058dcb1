package digitpad;

import digitpad.dataset.mnist.MnistLibrary;
import digitpad.engine.Engine;
import digitpad.engine.dl4j.Dl4jEngine;
import digitpad.files.UserFolders;
import digitpad.model.Model;
import digitpad.model.ModelStore;
import digitpad.owndigits.OwnDigits;
import digitpad.startup.Rehearsal;
import digitpad.startup.StartupLog;
import digitpad.training.Trainer;
import digitpad.training.runs.RunStore;
import digitpad.ui.ActiveModel;
import digitpad.ui.Background;
import digitpad.ui.CurrentData;
import digitpad.ui.CurrentDrawing;
import digitpad.ui.MainWindow;
import digitpad.ui.Notices;
import digitpad.ui.Screen;
import digitpad.ui.Services;
import digitpad.ui.Settings;
import digitpad.ui.SettingsFile;
import digitpad.ui.Theme;
import digitpad.ui.draw.DrawScreen;
import digitpad.ui.inside.InsideScreen;
import digitpad.ui.train.TrainScreen;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;

/** The window with everything behind it, wired together. Belongs to the window's thread. */
public final class DigitPad implements AutoCloseable {
    /** Longer than another window that could bring a deleted run back stays open. */
    private static final Duration DELETED_STAYS = Duration.ofDays(1);

    private final SettingsFile file;
    private final Background background = new Background(Platform::runLater);
    private final Engine engine = new Dl4jEngine();
    private final Trainer trainer = new Trainer(engine);
    private final Services services;
    private final List<Screen> screens;
    private Settings settings;

    /**
     * Opens the window on {@code stage}.
     *
     * @param folders where models, settings and data are
     * @param environment the process's variables
     * @param remembered the settings in {@code folders}
     * @param opened a model file to be used, if the program was started with one
     */
    public DigitPad(
            Stage stage,
            UserFolders folders,
            Map<String, String> environment,
            Settings remembered,
            Optional<Path> opened) {
        file = settingsFile(folders);
        settings = remembered;
        ObjectProperty<Theme> theme = new SimpleObjectProperty<>(settings.theme());
        BooleanProperty oneCore = new SimpleBooleanProperty(settings.oneCore());
        services = services(folders, environment, oneCore, theme);
        DrawScreen draw = new DrawScreen(services);
        screens = List.of(draw, new InsideScreen(services), new TrainScreen(services));
        new MainWindow(stage, screens, services, theme).show();
        StartupLog.logMilestones(stage, draw.readyProperty());
        if (Rehearsal.isRequested()) {
            Rehearsal.startWhen(draw.readyProperty(), stage);
        }
        oneCore.subscribe(trainer::useOneCore);
        oneCore.addListener((property, before, now) -> remember(settings.withOneCore(now)));
        theme.addListener((property, before, now) -> remember(settings.withTheme(now)));
        begin(opened);
    }

    private Services services(
            UserFolders folders,
            Map<String, String> environment,
            BooleanProperty oneCore,
            ObservableValue<Theme> theme) {
        Notices notices = new Notices();
        ModelStore models = new ModelStore(folders.models());
        MnistLibrary library = new MnistLibrary(folders, environment);
        return new Services(
                engine,
                models,
                library,
                new CurrentData(library, background, notices, Platform::runLater),
                new OwnDigits(folders.digits()),
                trainer,
                new RunStore(folders.runs()),
                new CurrentDrawing(),
                new ActiveModel(models, background, notices),
                oneCore,
                background,
                notices,
                theme.map(Theme::palette));
    }

    /** Loads a network, and deletes for good what was deleted long ago. */
    private void begin(Optional<Path> opened) {
        ActiveModel active = services.activeModel();
        opened.ifPresentOrElse(
                model -> active.open(model, settings.model()), () -> active.loadOrDefault(settings.model()));
        active.refresh();
        background
                .work(() -> services.runs().purgeDeleted(Instant.now().minus(DELETED_STAYS)))
                .onFailure(services.notices()::error)
                .runInWriteQueue();
        active.chosenProperty().addListener((property, before, now) -> now.ifPresent(this::remember));
    }

    /** Where the settings are kept. */
    static SettingsFile settingsFile(UserFolders folders) {
        return new SettingsFile(folders.data());
    }

    /** Stops all work and lets the threads go. */
    @Override
    public void close() {
        screens.forEach(Screen::close);
        trainer.close();
        background.close();
    }

    private void remember(Model model) {
        remember(settings.withModel(model.info().name()));
    }

    private void remember(Settings now) {
        settings = now;
        // The settings file says in the log what goes wrong.
        background.work(() -> file.write(now)).runInWriteQueue();
    }
}
