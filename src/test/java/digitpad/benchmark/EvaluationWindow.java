package digitpad.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import digitpad.DigitPad;
import digitpad.files.UserFolders;
import digitpad.ui.SettingsFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import javafx.util.Duration;

/** The window of {@link EvaluationWindowBenchmark}, and the script that operates it. */
public final class EvaluationWindow extends Application {
    private static final Duration SETTLING_TIME = Duration.seconds(5);
    /** The first evaluation of a model also loads code; the later ones are what a user sees most. */
    private static final List<String> MODELS = List.of("best", "best", "best", "tutorial", "tutorial", "tutorial");

    private static final double SCROLL_SECONDS = 20;

    private final Map<String, Object> results = new LinkedHashMap<>();
    private SceneScript script;

    @Override
    public void start(Stage stage) throws IOException {
        @SuppressWarnings("unused")
        DigitPad digitPad = new DigitPad(
                stage,
                UserFolders.under(Files.createTempDirectory("digitpad-benchmark")),
                Map.of("DIGITPAD_DATA", getParameters().getNamed().get("data")),
                SettingsFile.DEFAULTS.withModel("best"),
                Optional.empty());
        script = new SceneScript(stage.getScene());
        ((ToggleButton) script.node("tab-evaluate")).fire();
        SceneScript.when(
                () -> !script.node("evaluate").isDisabled(),
                () -> SceneScript.after(SETTLING_TIME, () -> evaluate(MODELS.iterator(), 1)));
    }

    private void evaluate(Iterator<String> models, int number) {
        if (!models.hasNext()) {
            scroll();
            return;
        }
        String model = models.next();
        chooseModel(model);
        PulseMeter pulses = new PulseMeter();
        pulses.start();
        pulses.count(true);
        long clicked = System.nanoTime();
        ((Button) script.node("evaluate")).fire();
        SceneScript.when(() -> !script.node("evaluate-progress").isVisible(), () -> {
            pulses.stop();
            results.put(
                    number + " " + model,
                    Map.of("seconds", (System.nanoTime() - clicked) / 1e9, "pulses", pulses.summary()));
            SceneScript.after(SETTLING_TIME, () -> evaluate(models, number + 1));
        });
    }

    @SuppressWarnings("unchecked")
    private void chooseModel(String name) {
        ((ComboBox<String>) script.node("evaluate-model")).setValue(name);
    }

    /** Scrolls from the first to the last image at a constant speed. */
    private void scroll() {
        ((Hyperlink) script.node("evaluation-errors")).fire();
        ((ToggleButton) script.node("gallery-all")).fire();
        SceneScript.after(SETTLING_TIME, () -> {
            ScrollBar bar = (ScrollBar) ((ListView<?>) script.node("gallery")).lookup(".scroll-bar:vertical");
            PulseMeter pulses = new PulseMeter();
            pulses.start();
            pulses.count(true);
            long start = System.nanoTime();
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    double done = (System.nanoTime() - start) / 1e9 / SCROLL_SECONDS;
                    bar.setValue(Math.min(1, done) * bar.getMax());
                    if (done >= 1) {
                        stop();
                        pulses.stop();
                        results.put("scrolling", pulses.summary());
                        print();
                    }
                }
            }.start();
        });
    }

    private void print() {
        try {
            System.out.println(
                    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(results));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
