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
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
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
    private Scene scene;
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
        scene = stage.getScene();
        robot = new DrawingRobot(node("pad"));
        pulses.start();
        ((ToggleButton) node("tab-train")).fire();
        when(() -> !node("start").isDisabled(), () -> begin(options));
    }

    private void begin(Map<String, String> options) {
        presets().setValue(Preset.TUTORIAL);
        ((TextField) node("steps")).setText(options.getOrDefault("steps", "20000"));
        if (Boolean.parseBoolean(options.get("follow"))) {
            ((atlantafx.base.controls.ToggleSwitch) node("follow")).setSelected(true);
        }
        startedAt = System.nanoTime();
        ((Button) node("start")).fire();
        memorySampling.setCycleCount(Timeline.INDEFINITE);
        memorySampling.play();
        node("result").visibleProperty().addListener((visible, before, now) -> {
            if (now && results.isEmpty()) {
                end();
            }
        });
        when(() -> step() > 100, () -> measurePauses(5, this::drawForAWhile));
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Preset> presets() {
        return (ComboBox<Preset>) node("preset");
    }

    /** Pauses and resumes the run the given number of times. */
    private void measurePauses(int left, Runnable then) {
        if (left == 0) {
            then.run();
            return;
        }
        long clicked = System.nanoTime();
        ((Button) node("pause")).fire();
        when(() -> node("resume").isVisible(), () -> {
            pauses.add((System.nanoTime() - clicked) / 1e6);
            after(
                    BETWEEN_CLICKS,
                    () -> measureStep(() -> {
                        ((Button) node("resume")).fire();
                        after(Duration.seconds(2), () -> measurePauses(left - 1, then));
                    }));
        });
    }

    /** Takes one step of the paused run. */
    private void measureStep(Runnable then) {
        int before = step();
        long clicked = System.nanoTime();
        ((Button) node("step")).fire();
        when(() -> step() == before + 1 && node("resume").isVisible(), () -> {
            steps.add((System.nanoTime() - clicked) / 1e6);
            after(BETWEEN_CLICKS, then);
        });
    }

    /** Starts and stops the given number of short runs, after the measurements of the long one. */
    private void measureStops(int left) {
        if (left == 0) {
            results.put("stopsMillis", stops);
            print();
            return;
        }
        ((Button) node("start")).fire();
        when(() -> !node("stop").isDisabled() && step() > STEPS_BEFORE_STOP, () -> {
            long clicked = System.nanoTime();
            ((Button) node("stop")).fire();
            when(() -> title().equals("Scoring the network"), () -> {
                stops.add((System.nanoTime() - clicked) / 1e6);
                when(() -> !node("start").isDisabled(), () -> measureStops(left - 1));
            });
        });
    }

    private void drawForAWhile() {
        if (!results.isEmpty()) {
            return;
        }
        ((ToggleButton) node("tab-draw")).fire();
        after(Duration.seconds(1), () -> {
            if (!results.isEmpty()) {
                return;
            }
            robot.start();
            pulses.count(true);
            after(DRAWING_TIME, () -> {
                pulses.count(false);
                robot.stop();
                if (results.isEmpty()) {
                    ((ToggleButton) node("tab-train")).fire();
                }
                after(CURVES_TIME, this::drawForAWhile);
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
        ((ToggleButton) node("tab-train")).fire();
        results.put("result", ((Labeled) node("result")).getText());
        results.put("seconds", Math.round((System.nanoTime() - startedAt) / 1e9));
        results.put("pulsesWhileDrawing", pulses.summary());
        results.put("pausesMillis", pauses);
        results.put("singleStepsMillis", steps);
        results.put("mostResidentMegabytesUpToStep", residentMegabytes);
        print();
        // Leave time to look at the finished run.
        after(CURVES_TIME, () -> measureStops(STOPS));
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
        return ((Labeled) node("progress-title")).getText();
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

    private Node node(String id) {
        // The nodes of hidden screens are not in the scene, so remember them.
        Node found = scene.lookup("#" + id);
        return found == null ? known.get(id) : remember(id, found);
    }

    private final Map<String, Node> known = new LinkedHashMap<>();

    private Node remember(String id, Node node) {
        known.put(id, node);
        return node;
    }

    private static void after(Duration time, Runnable then) {
        PauseTransition pause = new PauseTransition(time);
        pause.setOnFinished(event -> then.run());
        pause.play();
    }

    private static void when(java.util.function.BooleanSupplier holds, Runnable then) {
        Timeline polling = new Timeline();
        polling.getKeyFrames().add(new KeyFrame(Duration.millis(2), event -> {
            if (holds.getAsBoolean()) {
                polling.stop();
                then.run();
            }
        }));
        polling.setCycleCount(Timeline.INDEFINITE);
        polling.play();
    }
}
