package digitpad;

import digitpad.dataset.mnist.MnistLibrary;
import digitpad.engine.Engine;
import digitpad.engine.selection.SelectedEngine;
import digitpad.evaluation.DataCheck;
import digitpad.evaluation.marks.LabelMarks;
import digitpad.files.UserFolders;
import digitpad.model.Model;
import digitpad.model.ModelCatalog;
import digitpad.model.ModelStore;
import digitpad.model.NetworkStore;
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
import digitpad.ui.Navigator;
import digitpad.ui.Notices;
import digitpad.ui.Screen;
import digitpad.ui.Services;
import digitpad.ui.Settings;
import digitpad.ui.SettingsFile;
import digitpad.ui.SettledChange;
import digitpad.ui.Theme;
import digitpad.ui.UserNetworks;
import digitpad.ui.WindowPlacement;
import digitpad.ui.controls.FileDialogs;
import digitpad.ui.controls.LastFolders;
import digitpad.ui.controls.UiTimer;
import digitpad.ui.draw.DrawScreen;
import digitpad.ui.editor.EditorScreen;
import digitpad.ui.evaluate.EvaluateScreen;
import digitpad.ui.inside.InsideScreen;
import digitpad.ui.models.ModelsScreen;
import digitpad.ui.owndigits.OwnDigitsScreen;
import digitpad.ui.train.TrainScreen;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;

/** Wires the window to everything behind it. For use on the UI thread only. */
public final class DigitPad implements AutoCloseable {
    /** How long deleted files stay on disk: another open window may still offer to undo the deletion. */
    private static final Duration DELETED_RETENTION = Duration.ofDays(1);

    private final SettingsFile settingsFile;
    private final Background background = new Background(Platform::runLater);
    private final Engine engine = new SelectedEngine(() -> {});
    private final Trainer trainer = new Trainer(engine);
    private final Services services;
    private final List<Screen> screens;
    private final MainWindow window;
    private final SettledChange penWidthChange;
    private Settings settings;

    /**
     * Opens the window on {@code stage}.
     *
     * @param folders where models, settings and data are
     * @param environment the environment variables
     * @param savedSettings the settings saved in {@code folders}
     * @param modelFile the model file that the program was started with, if any
     */
    public DigitPad(
            Stage stage,
            UserFolders folders,
            Map<String, String> environment,
            Settings savedSettings,
            Optional<Path> modelFile) {
        settingsFile = settingsFile(folders);
        settings = savedSettings;
        ObjectProperty<Theme> theme = new SimpleObjectProperty<>(settings.theme());
        BooleanProperty oneCore = new SimpleBooleanProperty(settings.oneCore());
        // Before the first control is created, for which JavaFX would else load its own style sheet.
        theme.subscribe(now -> Application.setUserAgentStylesheet(now.stylesheet()));
        services = services(folders, environment, oneCore, theme);
        // In the background, while the window is built.
        loadModel(modelFile);
        DrawScreen draw = new DrawScreen(services);
        screens = List.of(
                draw,
                InsideScreen.deferred(services),
                TrainScreen.deferred(services),
                EvaluateScreen.deferred(services),
                ModelsScreen.deferred(services),
                OwnDigitsScreen.deferred(services),
                EditorScreen.deferred(services));
        ObjectProperty<Optional<WindowPlacement>> placement =
                new SimpleObjectProperty<>(Optional.ofNullable(settings.window()));
        window = new MainWindow(stage, screens, services, theme, placement);
        window.show();
        // What follows would delay the window and the first answer if it came before them.
        StartupLog.logMilestones(stage, draw.readyProperty(), () -> {
            services.activeModel().refresh();
            window.prepareScreens();
        });
        if (Rehearsal.isRequested()) {
            Rehearsal.startWhen(draw.readyProperty(), stage);
        }
        oneCore.subscribe(trainer::useOneCore);
        oneCore.addListener((property, before, now) -> remember(settings.withOneCore(now)));
        theme.addListener((property, before, now) -> remember(settings.withTheme(now)));
        placement.addListener((property, before, now) -> now.ifPresent(kept -> remember(settings.withWindow(kept))));
        penWidthChange = rememberPenWidth();
        purgeDeleted(folders);
    }

    private Services services(
            UserFolders folders,
            Map<String, String> environment,
            BooleanProperty oneCore,
            ObservableValue<Theme> theme) {
        Notices notices = new Notices(UiTimer.javaFx());
        ModelStore models = new ModelStore(folders.models(), List.of(folders.home()));
        MnistLibrary library = new MnistLibrary(folders, environment);
        Navigator navigator = new Navigator();
        return new Services(
                engine,
                models,
                new UserNetworks(new NetworkStore(folders.networks()), background, notices, navigator),
                library,
                new CurrentData(library, new DataCheck(engine, models)::check, background, notices, Platform::runLater),
                new OwnDigits(folders.digits()),
                new LabelMarks(folders.labelMarks()),
                trainer,
                new RunStore(folders.runs()),
                new CurrentDrawing(),
                new ActiveModel(models, background, notices),
                oneCore,
                navigator,
                background,
                notices,
                dialogs(),
                theme.map(Theme::palette));
    }

    private FileDialogs dialogs() {
        LastFolders folders = new LastFolders(settings.folders(), now -> remember(settings.withFolders(now)));
        return new FileDialogs(folders, job -> background.work(job::run).run(), Platform::runLater, UiTimer.javaFx());
    }

    private void loadModel(Optional<Path> modelFile) {
        ActiveModel active = services.activeModel();
        modelFile.ifPresentOrElse(
                file -> active.open(file, settings.model()), () -> active.loadOrDefault(settings.model()));
        active.chosenProperty().addListener((property, before, now) -> now.ifPresent(this::remember));
    }

    private SettledChange rememberPenWidth() {
        DoubleProperty penWidth = services.drawing().penWidthProperty();
        penWidth.set(settings.penWidth());
        SettledChange change = new SettledChange(() -> remember(settings.withPenWidth(penWidth.get())));
        penWidth.addListener((property, before, now) -> change.changed());
        return change;
    }

    private void purgeDeleted(UserFolders folders) {
        Instant before = Instant.now().minus(DELETED_RETENTION);
        background
                .work(() -> {
                    services.runs().purgeDeleted(before);
                    new ModelCatalog(services.models()).purgeDeleted(before);
                    new NetworkStore(folders.networks()).purgeDeleted(before);
                    services.ownDigits().purgeDeleted(before);
                })
                .onFailure(services.notices()::error)
                .runInWriteQueue();
    }

    /** Returns the file that holds the settings. */
    static SettingsFile settingsFile(UserFolders folders) {
        return new SettingsFile(folders.data());
    }

    /** Stops all work and ends the threads. */
    @Override
    public void close() {
        window.rememberPlacement();
        penWidthChange.flush();
        screens.forEach(Screen::close);
        trainer.close();
        background.close();
    }

    private void remember(Model model) {
        remember(settings.withModel(model.info().name()));
    }

    private void remember(Settings now) {
        settings = now;
        // SettingsFile logs failures itself.
        background.work(() -> settingsFile.write(now)).runInWriteQueue();
    }
}
