package digitpad.ui.train.plot;

import digitpad.network.Preset;
import digitpad.training.plan.TrainingPlan;
import digitpad.training.runs.Measure;
import digitpad.training.runs.Measurement;
import digitpad.ui.Background;
import digitpad.ui.Notices;
import digitpad.ui.Palette;
import digitpad.ui.Theme;
import digitpad.ui.controls.Card;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;

/** The window of {@link digitpad.benchmark.TenRunsBenchmark}. */
public final class TenRunsWindow extends Application {
    private static final int RUNS = 10;
    private static final int STEPS = 20_000;
    private static final int FRAMES = 600;
    private static final int WARM_UP = 120;
    private static final double NANOS_PER_MILLI = 1e6;

    private final List<Double> gaps = new ArrayList<>();
    private final List<Double> layouts = new ArrayList<>();
    private PlotViewModel plot;
    private VBox both;
    private int frame;
    private long last;

    @Override
    public void start(Stage stage) {
        Random random = new Random(1);
        plot = new PlotViewModel(run(0, random));
        for (int i = 1; i < RUNS; i++) {
            plot.show(run(i, random));
        }
        ObservableValue<Palette> palette = new SimpleObjectProperty<>(Theme.LIGHT.palette());
        PlotExport export = new PlotExport(
                plot, new Background(Platform::runLater), new Notices(), (extension, owner, chosen) -> {});
        Card accuracy = new PlotCard(Quantity.ACCURACY, plot, export).build(palette);
        Card loss = new PlotCard(Quantity.LOSS, plot, export).build(palette);
        both = new VBox(accuracy, loss);
        VBox.setVgrow(accuracy, Priority.ALWAYS);
        VBox.setVgrow(loss, Priority.ALWAYS);
        both.getStyleClass().addAll("window", "screen");
        Application.setUserAgentStylesheet(Theme.LIGHT.stylesheet());
        Scene scene = new Scene(both, 1200, 760);
        scene.getStylesheets()
                .add(Objects.requireNonNull(Theme.class.getResource("digitpad.css"))
                        .toExternalForm());
        stage.setScene(scene);
        stage.show();
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (frame == WARM_UP + FRAMES) {
                    stop();
                    end();
                    return;
                }
                next();
            }
        }.start();
    }

    /** Zooms and moves the crosshair a little in each frame. */
    private void next() {
        long time = System.nanoTime();
        if (frame >= WARM_UP) {
            gaps.add((time - last) / NANOS_PER_MILLI);
        }
        last = time;
        frame++;
        plot.zoom(frame / 100 % 2 == 0 ? 0.98 : 1 / 0.98, 0.5 + 0.4 * Math.sin(frame / 30.0));
        plot.changed();
        plot.cursorStepProperty().set(plot.span().stepAt(0.5 + 0.4 * Math.sin(frame / 20.0)));
        long before = System.nanoTime();
        both.layout();
        if (frame >= WARM_UP) {
            layouts.add((System.nanoTime() - before) / NANOS_PER_MILLI);
        }
    }

    private void end() {
        plot.showAll();
        Collections.sort(gaps);
        Collections.sort(layouts);
        double mean = gaps.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        System.out.printf(
                "%.1f frames/s; gap p50 %.1f, p99 %.1f, longest %.1f ms; "
                        + "layout and drawing p50 %.1f, longest %.1f ms%n",
                1_000 / mean,
                gaps.get(gaps.size() / 2),
                gaps.get((int) (gaps.size() * 0.99)),
                gaps.get(gaps.size() - 1),
                layouts.get(layouts.size() / 2),
                layouts.get(layouts.size() - 1));
        PauseTransition pause = new PauseTransition(Duration.seconds(5));
        pause.setOnFinished(event -> Platform.exit());
        pause.play();
    }

    /** Returns realistic curves: they rise or fall ever more slowly, with the noise of batches of 50. */
    private static RunCurves run(int number, Random random) {
        RunCurves run = new RunCurves(
                "run" + number,
                "run " + number,
                TrainingPlan.of(Preset.TUTORIAL).withSteps(STEPS));
        double pace = 150 + 100 * number;
        double finalError = 0.005 + 0.002 * number;
        for (int step = 1; step <= STEPS; step++) {
            double error = finalError + 0.9 / (1 + step / pace);
            run.add(new Measurement(Measure.LOSS, step, Math.abs(2.5 * error * (1 + 0.8 * random.nextGaussian()))));
            if (step % 100 == 0) {
                run.add(new Measurement(
                        Measure.TRAINING_ACCURACY, step, 1 - Math.round(50 * error * random.nextDouble()) / 50.0));
            }
            if (step % 500 == 0) {
                run.add(new Measurement(
                        Measure.VALIDATION_ACCURACY, step, 1 - error * (1 + 0.05 * random.nextGaussian())));
            }
        }
        return run;
    }
}
