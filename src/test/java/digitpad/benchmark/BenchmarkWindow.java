package digitpad.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import digitpad.DigitPad;
import digitpad.files.UserFolders;
import digitpad.network.Preset;
import digitpad.ui.SettingsFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import javafx.util.Duration;

/** The window of {@link TrainingWindowBenchmark}, and the script that operates it. */
public final class BenchmarkWindow extends Application {
    private static final Duration DRAWING_TIME = Duration.seconds(45);
    private static final Duration CURVES_TIME = Duration.seconds(15);
    private static final int STEPS_PER_INTERVAL = 500;
    /** The time that a person takes between two clicks. */
    private static final Duration BETWEEN_CLICKS = Duration.millis(500);

    private static final int STOPS = 5;
    private static final int STEPS_BEFORE_STOP = 50;
    private static final long KILO = 1024;

    private final PulseMeter pulses = new PulseMeter();
    private final Map<Integer, Long> residentMegabytes = new LinkedHashMap<>();
    private final Timeline memorySampling = new Timeline(new KeyFrame(Duration.seconds(1), event -> sampleMemory()));
    private final List<Double> pauses = new ArrayList<>();
    private final List<Double> steps = new ArrayList<>();
    private final List<Double> stops = new ArrayList<>();
    private final Map<String, Object> results = new LinkedHashMap<>();
    private SceneScript script;
    private DrawingRobot robot;
    private long startedAt;
    private int lastInterval;

    @Override
    public void start(Stage stage) throws IOException {
        Map<String, String> options = getParameters().getNamed();
        Path home = Files.createTempDirectory("digitpad-benchmark");
        @SuppressWarnings("unused")
        DigitPad digitPad = new DigitPad(
                stage,
                UserFolders.under(home),
                Map.of("DIGITPAD_DATA", options.get("data")),
                SettingsFile.DEFAULTS.withModel("best"),
                Optional.empty());
        script = new SceneScript(stage.getScene());
        robot = new DrawingRobot(script.node("pad"));
        pulses.start();
        ((ToggleButton) script.node("tab-train")).fire();
        SceneScript.when(() -> !script.node("start").isDisabled(), () -> begin(options));
    }

    private void begin(Map<String, String> options) {
        presets().setValue(Preset.TUTORIAL);
        ((TextField) script.node("steps")).setText(options.getOrDefault("steps", "20000"));
        if (Boolean.parseBoolean(options.get("follow"))) {
            ((atlantafx.base.controls.ToggleSwitch) script.node("follow")).setSelected(true);
        }
        startedAt = System.nanoTime();
        ((Button) script.node("start")).fire();
        memorySampling.setCycleCount(Timeline.INDEFINITE);
        memorySampling.play();
        script.node("result").visibleProperty().addListener((visible, before, now) -> {
            if (now && results.isEmpty()) {
                end();
            }
        });
        SceneScript.when(() -> step() > 100, () -> measurePauses(5, this::drawForAWhile));
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Preset> presets() {
        return (ComboBox<Preset>) script.node("preset");
    }

    /** Pauses and resumes the run the given number of times. */
    private void measurePauses(int left, Runnable then) {
        if (left == 0) {
            then.run();
            return;
        }
        long clicked = System.nanoTime();
        ((Button) script.node("pause")).fire();
        SceneScript.when(() -> script.node("resume").isVisible(), () -> {
            pauses.add((System.nanoTime() - clicked) / 1e6);
            SceneScript.after(
                    BETWEEN_CLICKS,
                    () -> measureStep(() -> {
                        ((Button) script.node("resume")).fire();
                        SceneScript.after(Duration.seconds(2), () -> measurePauses(left - 1, then));
                    }));
        });
    }

    /** Takes one step of the paused run. */
    private void measureStep(Runnable then) {
        int before = step();
        long clicked = System.nanoTime();
        ((Button) script.node("step")).fire();
        SceneScript.when(() -> step() == before + 1 && script.node("resume").isVisible(), () -> {
            steps.add((System.nanoTime() - clicked) / 1e6);
            SceneScript.after(BETWEEN_CLICKS, then);
        });
    }

    /** Starts and stops the given number of short runs, after the measurements of the long one. */
    private void measureStops(int left) {
        if (left == 0) {
            results.put("stopsMillis", stops);
            print();
            return;
        }
        ((Button) script.node("start")).fire();
        SceneScript.when(() -> !script.node("stop").isDisabled() && step() > STEPS_BEFORE_STOP, () -> {
            long clicked = System.nanoTime();
            ((Button) script.node("stop")).fire();
            SceneScript.when(() -> title().equals("Scoring the network"), () -> {
                stops.add((System.nanoTime() - clicked) / 1e6);
                SceneScript.when(() -> !script.node("start").isDisabled(), () -> measureStops(left - 1));
            });
        });
    }

    private void drawForAWhile() {
        if (!results.isEmpty()) {
            return;
        }
        ((ToggleButton) script.node("tab-draw")).fire();
        SceneScript.after(Duration.seconds(1), () -> {
            if (!results.isEmpty()) {
                return;
            }
            robot.start();
            pulses.count(true);
            SceneScript.after(DRAWING_TIME, () -> {
                pulses.count(false);
                robot.stop();
                if (results.isEmpty()) {
                    ((ToggleButton) script.node("tab-train")).fire();
                }
                SceneScript.after(CURVES_TIME, this::drawForAWhile);
            });
        });
    }

    /** Records the highest memory use in each interval of steps, because it varies between two checkpoints. */
    private void sampleMemory() {
        int interval = (step() / STEPS_PER_INTERVAL + 1) * STEPS_PER_INTERVAL;
        if (residentMegabytes.merge(interval, resident(), Math::max) > 0 && interval > lastInterval) {
            System.err.println(title() + " " + residentMegabytes);
            lastInterval = interval;
        }
    }

    private void end() {
        robot.stop();
        memorySampling.stop();
        pulses.count(false);
        ((ToggleButton) script.node("tab-train")).fire();
        results.put("result", ((Labeled) script.node("result")).getText());
        results.put("seconds", Math.round((System.nanoTime() - startedAt) / 1e9));
        results.put("pulsesWhileDrawing", pulses.summary());
        results.put("pausesMillis", pauses);
        results.put("singleStepsMillis", steps);
        results.put("mostResidentMegabytesUpToStep", residentMegabytes);
        print();
        // Leave time to look at the finished run.
        SceneScript.after(CURVES_TIME, () -> measureStops(STOPS));
    }

    private void print() {
        try {
            System.out.println(
                    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(results));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String title() {
        return ((Labeled) script.node("progress-title")).getText();
    }

    private int step() {
        String digits = title().replaceAll(" of .*", "").replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private static long resident() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                            .filter(line -> line.startsWith("VmRSS"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElseThrow()
                    / KILO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
