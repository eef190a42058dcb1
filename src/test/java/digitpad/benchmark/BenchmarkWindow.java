package digitpad.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import digitpad.DigitPad;
import digitpad.files.UserFolders;
import digitpad.ui.Settings;
import digitpad.ui.Theme;
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
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import javafx.util.Duration;

/** The window of {@link TrainingWindowBenchmark}, and the script that is played in it. */
public final class BenchmarkWindow extends Application {
    private static final Duration DRAWS = Duration.seconds(45);
    private static final Duration LOOKS_AT_CURVES = Duration.seconds(15);
    private static final int STEPS_BETWEEN_LOOKS = 500;
    /** As somebody who watches clicks. */
    private static final Duration BETWEEN_CLICKS = Duration.millis(500);

    private static final int STOPS = 5;
    private static final int STEPS_BEFORE_STOP = 50;
    private static final long KILO = 1024;

    private final PulseMeter pulses = new PulseMeter();
    private final Map<Integer, Long> residentMegabytes = new LinkedHashMap<>();
    private final Timeline look = new Timeline(new KeyFrame(Duration.seconds(1), event -> look()));
    private final List<Double> pauses = new ArrayList<>();
    private final List<Double> steps = new ArrayList<>();
    private final List<Double> stops = new ArrayList<>();
    private final Map<String, Object> figures = new LinkedHashMap<>();
    private Scene scene;
    private DrawingRobot hand;
    private long startedAt;
    private int lastStretch;

    @Override
    public void start(Stage stage) throws IOException {
        Map<String, String> asked = getParameters().getNamed();
        Path home = Files.createTempDirectory("digitpad-benchmark");
        @SuppressWarnings("unused")
        DigitPad digitPad = new DigitPad(
                stage,
                UserFolders.under(home),
                Map.of("DIGITPAD_DATA", asked.get("data")),
                new Settings(Theme.LIGHT, "best", false),
                Optional.empty());
        scene = stage.getScene();
        hand = new DrawingRobot(node("pad"));
        pulses.start();
        ((ToggleButton) node("tab-train")).fire();
        when(() -> !node("start").isDisabled(), () -> begin(asked));
    }

    private void begin(Map<String, String> asked) {
        ((TextField) node("steps")).setText(asked.getOrDefault("steps", "20000"));
        if (Boolean.parseBoolean(asked.get("follow"))) {
            ((atlantafx.base.controls.ToggleSwitch) node("follow")).setSelected(true);
        }
        startedAt = System.nanoTime();
        ((Button) node("start")).fire();
        look.setCycleCount(Timeline.INDEFINITE);
        look.play();
        node("result").visibleProperty().addListener((visible, before, now) -> {
            if (now && figures.isEmpty()) {
                end();
            }
        });
        when(() -> step() > 100, () -> measurePauses(5, this::drawForAWhile));
    }

    /** Pauses and resumes so many times. */
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

    /** Takes one step of a run that rests. */
    private void measureStep(Runnable then) {
        int before = step();
        long clicked = System.nanoTime();
        ((Button) node("step")).fire();
        when(() -> step() == before + 1 && node("resume").isVisible(), () -> {
            steps.add((System.nanoTime() - clicked) / 1e6);
            after(BETWEEN_CLICKS, then);
        });
    }

    /** After the figures of the run: starts so many short ones, and stops each. */
    private void measureStops(int left) {
        if (left == 0) {
            figures.put("stopsMillis", stops);
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
        if (!figures.isEmpty()) {
            return;
        }
        ((ToggleButton) node("tab-draw")).fire();
        after(Duration.seconds(1), () -> {
            if (!figures.isEmpty()) {
                return;
            }
            hand.draw();
            pulses.count(true);
            after(DRAWS, () -> {
                pulses.count(false);
                hand.rest();
                if (figures.isEmpty()) {
                    ((ToggleButton) node("tab-train")).fire();
                }
                after(LOOKS_AT_CURVES, this::drawForAWhile);
            });
        });
    }

    /** Of each stretch of steps the most memory: what is held between two checkpoints comes and goes. */
    private void look() {
        int stretch = (step() / STEPS_BETWEEN_LOOKS + 1) * STEPS_BETWEEN_LOOKS;
        if (residentMegabytes.merge(stretch, resident(), Math::max) > 0 && stretch > lastStretch) {
            System.err.println(title() + " " + residentMegabytes);
            lastStretch = stretch;
        }
    }

    private void end() {
        hand.rest();
        look.stop();
        pulses.count(false);
        ((ToggleButton) node("tab-train")).fire();
        figures.put("result", ((Labeled) node("result")).getText());
        figures.put("seconds", Math.round((System.nanoTime() - startedAt) / 1e9));
        figures.put("pulsesWhileDrawing", pulses.figures());
        figures.put("pausesMillis", pauses);
        figures.put("singleStepsMillis", steps);
        figures.put("mostResidentMegabytesUpToStep", residentMegabytes);
        print();
        // What is to be looked at is there first.
        after(LOOKS_AT_CURVES, () -> measureStops(STOPS));
    }

    private void print() {
        try {
            System.out.println(
                    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(figures));
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
        // Screens that are not in front are not in the scene.
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
        Timeline look = new Timeline();
        look.getKeyFrames().add(new KeyFrame(Duration.millis(2), event -> {
            if (holds.getAsBoolean()) {
                look.stop();
                then.run();
            }
        }));
        look.setCycleCount(Timeline.INDEFINITE);
        look.play();
    }
}
