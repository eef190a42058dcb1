package digitpad.explanation;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.engine.Engine;
import digitpad.engine.dl4j.Dl4jEngine;
import digitpad.explanation.damage.Damage;
import digitpad.image.DigitImage;
import digitpad.model.Model;
import digitpad.model.TestModels;
import digitpad.network.Architecture.PlacedLayer;
import digitpad.network.TestPresets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Uses a network with convolutions on levels 1 (4 maps) and 3 (8 maps). */
class MapRankingTest {
    private static final DigitImage IMAGE = RandomDrawings.image(new Random(41));
    private static final int DIGIT = 3;

    static Stream<Engine> engines() {
        return Stream.of(ENGINE, new Dl4jEngine());
    }

    private static Model model() {
        return TestModels.untrained(TestPresets.SMALL, "small", 6);
    }

    private static List<MapImportance> rank(Inspector inspector, List<Integer> levels) {
        return MapRanking.rank(inspector, IMAGE, DIGIT, levels, done -> {}, () -> false)
                .orElseThrow();
    }

    private static double logOdds(Inspector inspector) {
        return LogOdds.of(inspector.logits(List.of(IMAGE)).get(0), DIGIT);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void ranking_equalsSwitchingMapsOffByHand(Engine engine) {
        Damage before = Damage.NONE.toggleMap(1, 1);
        try (Inspector inspector = Inspector.of(engine, model())) {
            inspector.use(before);
            List<Integer> levels = MapRanking.convolutionLevels(inspector.structure());
            assertEquals(List.of(1, 3), levels);
            List<MapImportance> ranked = rank(inspector, levels);
            assertEquals(12, ranked.size());
            assertEquals(12, MapRanking.count(inspector.structure(), levels));
            double whole = logOdds(inspector);
            List<MapImportance> expected = new ArrayList<>();
            for (MapImportance each : ranked) {
                Damage damage =
                        before.isOff(each.level(), each.map()) ? before : before.toggleMap(each.level(), each.map());
                inspector.use(damage);
                double loss = whole - logOdds(inspector);
                assertEquals(loss, each.loss(), 1e-4 * Math.max(1, Math.abs(loss)));
                expected.add(new MapImportance(each.level(), each.map(), loss));
            }
            MapImportance best = Collections.max(expected, Comparator.comparingDouble(MapImportance::loss));
            assertTrue(best.loss() > 0.01, "some map must matter: " + best);
            assertEquals(best.level(), ranked.get(0).level());
            assertEquals(best.map(), ranked.get(0).map());
            for (int i = 1; i < ranked.size(); i++) {
                assertTrue(ranked.get(i - 1).loss() >= ranked.get(i).loss());
            }
        }
    }

    @Test
    void mapsWithoutOutgoingWeights_loseNothing() {
        Model model = withoutWeightsFrom(model(), 2, 5);
        try (Inspector inspector = Inspector.of(ENGINE, model)) {
            List<MapImportance> unused = rank(inspector, List.of(3)).stream()
                    .filter(each -> each.loss() == 0)
                    .toList();
            assertEquals(List.of(new MapImportance(3, 2, 0), new MapImportance(3, 5, 0)), unused, "ties go by index");
        }
    }

    /** Sets the weights from some maps of the second pooling layer to the dense layer to 0. */
    private static Model withoutWeightsFrom(Model model, int... maps) {
        PlacedLayer dense = model.info().architecture().placedLayers().get(4);
        float[] parameters = TestModels.parametersOf(model);
        int inputs = dense.input().size();
        for (int unit = 0; unit < dense.output().maps(); unit++) {
            for (int map : maps) {
                for (int cell = 0; cell < dense.input().area(); cell++) {
                    parameters[
                            dense.start() + unit * inputs + map * dense.input().area() + cell] = 0;
                }
            }
        }
        return new Model(model.info(), parameters);
    }

    @Test
    void progress_countsMapsUntilCanceled() {
        List<Integer> done = new ArrayList<>();
        try (Inspector inspector = Inspector.of(ENGINE, model())) {
            Optional<List<MapImportance>> canceled =
                    MapRanking.rank(inspector, IMAGE, DIGIT, List.of(1, 3), done::add, () -> !done.isEmpty());
            assertTrue(canceled.isEmpty());
            assertEquals(List.of(8), done, "one batch before the cancellation");
            done.clear();
            assertTrue(MapRanking.rank(inspector, IMAGE, DIGIT, List.of(1, 3), done::add, () -> false)
                    .isPresent());
            assertEquals(List.of(8, 12), done);
        }
    }
}
