package digitpad.ui.train.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.network.Preset;
import digitpad.training.plan.TrainingPlan;
import digitpad.training.runs.History;
import digitpad.training.runs.Measure;
import digitpad.training.runs.Measurement;
import digitpad.ui.Palette;
import digitpad.ui.Theme;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class PlotViewModelTest {
    private final RunCurves current = run("now", 1_000);
    private final PlotViewModel plot = new PlotViewModel(current);

    @Test
    void currentRunIsDrawnLastAndOnce() {
        RunCurves earlier = run("earlier", 2_000);
        plot.show(earlier);
        plot.show(run("now", 1_000));
        assertEquals(List.of(earlier, current), plot.runs());
        assertEquals(new Span(0, 2_000), plot.span(), "as long as the longest run");
        RunCurves next = new RunCurves("next", "next", TrainingPlan.of(Preset.QUICK));
        plot.setCurrent(next);
        assertFalse(plot.runs().contains(next), "an empty run is not drawn beside others");
        next.add(new Measurement(Measure.LOSS, 1, 2));
        assertEquals(next, plot.runs().get(plot.runs().size() - 1));
    }

    @Test
    void everyRunKeepsItsOwnColor() {
        Set<Integer> colors = new HashSet<>();
        for (int i = 0; i < 10; i++) {
            plot.show(run("run" + i, 100));
            colors.add(plot.color("run" + i));
        }
        assertEquals(10, colors.size());
        int third = plot.color("run3");
        plot.drop("run1");
        assertEquals(third, plot.color("run3"));
        assertNotEquals(third, plot.color("another"), "a free color is reused");
    }

    @Test
    void hiddenRunStaysInLegendOnly() {
        plot.show(run("earlier", 100));
        long before = plot.versionProperty().get();
        plot.toggle("earlier");
        assertTrue(plot.versionProperty().get() > before, "the plots are updated");
        assertEquals(2, plot.runs().size());
        assertEquals(List.of(current), plot.visibleRuns());
        plot.toggle("earlier");
        assertEquals(2, plot.visibleRuns().size());
    }

    @Test
    void singleRunIsNeverHidden() {
        plot.show(run("earlier", 100));
        plot.toggle("now");
        assertEquals(1, plot.visibleRuns().size());
        plot.drop("earlier");
        assertEquals(List.of(current), plot.visibleRuns(), "there is no legend to show it again");
    }

    @Test
    void renameChangesDisplayedName() {
        plot.show(run("earlier", 100));
        long before = plot.versionProperty().get();
        plot.rename("earlier", "the old one");
        plot.rename("now", "the new one");
        assertEquals(
                List.of("the old one", "the new one"),
                plot.runs().stream().map(RunCurves::name).toList());
        assertTrue(plot.versionProperty().get() > before, "the legend is updated");
    }

    @Test
    void zoomPanAndFit() {
        plot.zoom(0.5, 0);
        assertEquals(new Span(0, 500), plot.span());
        plot.pan(0.5);
        assertEquals(new Span(250, 750), plot.span());
        plot.zoom(100, 0.5);
        assertTrue(plot.zoomProperty().get().isEmpty(), "showing all steps is not a zoom");
        plot.zoom(0.5, 0);
        plot.showAll();
        assertEquals(new Span(0, 1_000), plot.span());
    }

    @Test
    void everythingCanBeShownAgain() {
        for (int step = 1; step <= 900; step++) {
            current.add(new Measurement(Measure.LOSS, step, step < 50 ? 9 : 0.4));
        }
        Palette palette = Theme.LIGHT.palette();
        assertTrue(Quantity.LOSS.hidesValues(plot, palette), "late values fill the plot");
        plot.zoom(0.5, 1);
        plot.toggleAll();
        assertEquals(new Span(0, 1_000), plot.span());
        assertFalse(Quantity.LOSS.hidesValues(plot, palette));
        assertEquals(
                new LinearScale(new ValueRange.Bounds(0, 10)),
                Quantity.LOSS.scale(plot, Quantity.LOSS.lines(plot, palette)));
        plot.toggleAll();
        assertTrue(Quantity.LOSS.hidesValues(plot, palette), "the second double click leaves out early values again");
        plot.showAll();
        plot.setCurrent(run("next", 1_000));
        assertFalse(plot.allValuesProperty().get(), "a new run starts like the first");
    }

    @Test
    void colorsDependOnNumberOfRuns() {
        List<PlotLine> alone = Quantity.ACCURACY.lines(plot, Theme.LIGHT.palette());
        assertEquals(
                List.of(
                        Theme.LIGHT.palette().training(),
                        Theme.LIGHT.palette().training(),
                        Theme.LIGHT.palette().validation()),
                alone.stream().map(PlotLine::color).toList());
        plot.show(run("earlier", 100));
        List<PlotLine> two = Quantity.ACCURACY.lines(plot, Theme.LIGHT.palette());
        assertEquals(
                List.of("", "", "earlier, training", "earlier", "now, training", "now"),
                two.stream().map(PlotLine::label).toList(),
                "raw and smoothed training, and validation, of both runs");
        assertEquals(
                Set.of(RunColors.of(plot.color("now"))),
                two.stream().skip(4).map(PlotLine::color).collect(Collectors.toSet()));
        for (int i = 0; i < 3; i++) {
            plot.show(run("run" + i, 100));
        }
        assertEquals(
                List.of("", "earlier", "run0", "run1", "run2", "now, training", "now"),
                labels(Quantity.ACCURACY),
                "many runs: validation only, but all lines of the current run");
        assertEquals(List.of("", "earlier", "run0", "run1", "run2", "now"), labels(Quantity.LOSS));
    }

    @Test
    void keyNamesLineStyles() {
        Palette palette = Theme.LIGHT.palette();
        assertEquals(
                Map.of("training", palette.training(), "validation", palette.validation()),
                Quantity.ACCURACY.key(plot, palette).stream()
                        .collect(Collectors.toMap(PlotLine::label, PlotLine::color)));
        plot.show(run("earlier", 100));
        assertEquals(
                Map.of("training", true, "validation", false),
                Quantity.ACCURACY.key(plot, palette).stream()
                        .collect(Collectors.toMap(PlotLine::label, PlotLine::dashed)));
        plot.setCurrent(new RunCurves("next", "next", TrainingPlan.of(Preset.QUICK)));
        for (int i = 0; i < 4; i++) {
            plot.show(run("run" + i, 100));
        }
        assertEquals(
                List.of("validation"),
                Quantity.ACCURACY.key(plot, palette).stream()
                        .map(PlotLine::label)
                        .toList());
    }

    @Test
    void trainingAccuracyIsSmoothedInShortRuns() {
        RunCurves quick = new RunCurves("q", "q", TrainingPlan.of(Preset.QUICK));
        RunCurves tutorial = new RunCurves("t", "t", TrainingPlan.of(Preset.TUTORIAL));
        for (int i = 0; i < 40; i++) {
            Measurement noisy = new Measurement(Measure.TRAINING_ACCURACY, 100 * i, i % 2 == 0 ? 0.9 : 1);
            quick.add(noisy);
            tutorial.add(noisy);
        }
        assertEquals(0.95, quick.latest().get(Measure.TRAINING_ACCURACY), 0.02);
        assertEquals(0.95, tutorial.latest().get(Measure.TRAINING_ACCURACY), 0.01);
    }

    private List<String> labels(Quantity quantity) {
        return quantity.lines(plot, Theme.LIGHT.palette()).stream()
                .map(PlotLine::label)
                .toList();
    }

    @Test
    void cursorReadsNearestMeasurement() {
        current.add(new Measurement(Measure.VALIDATION_ACCURACY, 200, 0.9));
        PlotLine validation =
                PlotLine.strong(current.of(Measure.VALIDATION_ACCURACY).shown(), "validation", Color.BLACK);
        assertEquals(100, CursorReading.of(List.of(validation), 149).get(0).step());
        assertEquals(200, CursorReading.of(List.of(validation), 151).get(0).step());
        assertEquals(0.9, CursorReading.of(List.of(validation), 300).get(0).value());
        assertEquals(List.of(), CursorReading.of(List.of(validation), 301), "too far from the last measurement");
        assertEquals(100, CursorReading.of(List.of(validation), 0).get(0).step());
        assertEquals(
                List.of(),
                CursorReading.of(
                        List.of(PlotLine.faint(
                                current.of(Measure.VALIDATION_ACCURACY).shown(), Color.BLACK)),
                        100),
                "raw points have no reading");
    }

    @Test
    void csvHoldsAllMeasurements() {
        RunCurves run = new RunCurves("id", "with, \"quotes\"", TrainingPlan.of(Preset.QUICK));
        run.add(new History(List.of(
                new Measurement(Measure.LOSS, 1, 2.5),
                new Measurement(Measure.TRAINING_ACCURACY, 100, 0.84),
                new Measurement(Measure.VALIDATION_ACCURACY, 100, 0.75))));
        assertEquals(
                String.join(
                        "\r\n",
                        "run,name,step,measure,value",
                        "id,\"with, \"\"quotes\"\"\",1,loss,2.5",
                        "id,\"with, \"\"quotes\"\"\",100,training accuracy,0.84",
                        "id,\"with, \"\"quotes\"\"\",100,validation accuracy,0.75",
                        ""),
                new CurvesCsv(List.of(run)).text());
    }

    private static RunCurves run(String id, int steps) {
        RunCurves run = new RunCurves(id, id, TrainingPlan.of(Preset.QUICK).withSteps(steps));
        run.add(new Measurement(Measure.LOSS, 1, 2.3));
        run.add(new Measurement(Measure.TRAINING_ACCURACY, 0, 0.1));
        run.add(new Measurement(Measure.VALIDATION_ACCURACY, 100, 0.8));
        return run;
    }
}
