package digitpad.explanation;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.explanation.CellArithmetic.Line;
import digitpad.image.DigitImage;
import digitpad.model.Model;
import digitpad.network.Shape;
import digitpad.recognition.Prediction;
import digitpad.recognition.Recognizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that the arithmetic of cells gives the values that the network computes. */
class CellArithmeticTest {
    private static final double TOLERANCE = 1e-4;
    private static final int DRAWINGS = 8;
    private static final int CELLS = 60;

    private enum Kind {
        CONVOLUTION,
        POOLING,
        NORMALIZATION,
        UNIT
    }

    @ParameterizedTest
    @MethodSource("digitpad.explanation.InspectedModels#all")
    void cellArithmetic_matchesTheNetwork(Model model) {
        Random random = new Random(17);
        Map<Kind, Integer> nonZero = new EnumMap<>(Kind.class);
        try (Inspector inspector = Inspector.of(ENGINE, model)) {
            NetworkStructure structure = inspector.structure();
            for (int drawing = 0; drawing < DRAWINGS; drawing++) {
                Activations activations = inspector.activations(RandomDrawings.image(random));
                for (int level = 1; level < structure.levelCount(); level++) {
                    for (int i = 0; i < CELLS; i++) {
                        compare(structure.layer(level), activations, level, random, nonZero);
                    }
                }
            }
            for (Kind kind : Kind.values()) {
                boolean expected = kind != Kind.NORMALIZATION
                        || structure.layers().stream().anyMatch(Normalization.class::isInstance);
                assertEquals(expected, nonZero.getOrDefault(kind, 0) > 100, "number of nonzero cells: " + nonZero);
            }
        }
    }

    private static void compare(
            NetworkLayer layer, Activations activations, int level, Random random, Map<Kind, Integer> nonZero) {
        Shape shape = layer.output();
        int map = random.nextInt(shape.maps());
        int row = random.nextInt(shape.height());
        int column = random.nextInt(shape.width());
        float[] input = activations.of(level - 1);
        double shown;
        Kind kind;
        if (layer instanceof Convolution convolution) {
            kind = Kind.CONVOLUTION;
            ConvolutionCell cell = ConvolutionCell.of(convolution, input, map, row, column);
            shown = cell.output();
            for (ConvolutionCell.Part part : cell.parts()) {
                assertEquals(part.sum(), convolution.sum(input, map, part.inputMap(), cell.region()), 1e-9);
            }
        } else if (layer instanceof MaxPooling pooling) {
            kind = Kind.POOLING;
            PoolingCell cell = PoolingCell.of(pooling, input, map, row, column);
            shown = pooling.arithmetic(input, map, row, column).output();
            assertEquals(cell.output(), shown);
            assertEquals(
                    layer.input().index(map, cell.winnerRow(), cell.winnerColumn()),
                    pooling.winner(input, map, row, column));
        } else if (layer instanceof Normalization normalization) {
            kind = Kind.NORMALIZATION;
            shown = normalization.arithmetic(input, map, row, column).output();
            assertEquals(
                    NormalizationCell.of(normalization, input, map, row, column).output(), shown);
        } else {
            kind = Kind.UNIT;
            shown = UnitCell.of((FullyConnected) layer, input, map).output();
        }
        float actual = activations.of(level)[shape.index(map, row, column)];
        assertEquals(actual, shown, TOLERANCE, layer.name() + " " + map);
        if (actual != 0) {
            nonZero.merge(kind, 1, Integer::sum);
        }
    }

    @ParameterizedTest
    @MethodSource("digitpad.explanation.InspectedModels#all")
    void softmaxCell_matchesThePrediction(Model model) {
        Random random = new Random(23);
        try (Inspector inspector = Inspector.of(ENGINE, model);
                Recognizer recognizer = Recognizer.of(ENGINE, model)) {
            for (int drawing = 0; drawing < DRAWINGS; drawing++) {
                DigitImage image = RandomDrawings.image(random);
                Activations activations = inspector.activations(image);
                Prediction predicted = recognizer.read(image);
                double sum = 0;
                for (int digit = 0; digit < Prediction.CLASSES; digit++) {
                    SoftmaxCell cell = SoftmaxCell.of(
                            model.info().architecture().outputs(),
                            activations.logits(),
                            model.info().calibration().temperature(),
                            digit);
                    assertEquals(predicted.probability(digit), cell.probability(), TOLERANCE);
                    assertEquals(
                            model.info().architecture().outputs().count() / Prediction.CLASSES, cell.outputs().length);
                    sum += cell.probability();
                }
                assertEquals(1, sum, 1e-9);
                assertEquals(
                        predicted.isDigitLike(), inspector.read(activations).isDigitLike());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("digitpad.explanation.InspectedModels#all")
    void structure_countsEveryParameterOnce(Model model) {
        try (Inspector inspector = Inspector.of(ENGINE, model)) {
            NetworkStructure structure = inspector.structure();
            assertEquals(model.parameters().remaining(), structure.parameterCount());
            assertEquals(new Shape(1, 28, 28), structure.shape(0));
            assertEquals(
                    model.info().architecture().outputs().count(),
                    structure.shape(structure.lastLevel()).maps());
            Activations activations = inspector.activations(DigitImage.blank());
            for (int level = 0; level < structure.levelCount(); level++) {
                assertEquals(structure.shape(level).size(), activations.of(level).length);
                if (level == 0 || structure.layer(level).rectified()) {
                    for (float value : activations.of(level)) {
                        assertTrue(value >= 0, "level " + level);
                    }
                }
            }
        }
    }

    @Test
    void patchBeyondTheEdge_isZero() {
        Shape image = new Shape(1, 3, 3);
        float[] kernel = {1, 2, 3, 4, 5, 6, 7, 8, 9};
        Convolution layer = new Convolution("c", image, image, 3, 1, 1, kernel, new float[] {-50}, true);
        float[] ink = {1, 1, 1, 1, 1, 1, 1, 1, 1};
        ConvolutionCell corner = ConvolutionCell.of(layer, ink, 0, 0, 0);
        assertEquals(5 + 6 + 8 + 9, corner.sum());
        assertEquals(28 - 50, corner.preActivation());
        assertEquals(0, corner.output());
        assertEquals(new CellRegion(-1, -1, 1, 1), corner.region());
        assertEquals(
                45 - 50 < 0 ? 0 : 1, ConvolutionCell.of(layer, ink, 0, 1, 1).output());
    }

    @Test
    void poolingDescribesItsArithmetic() {
        MaxPooling layer = new MaxPooling("p", new Shape(1, 2, 2), new Shape(1, 1, 1), 2, 2);
        CellArithmetic cell = layer.arithmetic(new float[] {0, 1, 3, 2}, 0, 0, 0);
        assertEquals("2×2 values of the same map", cell.caption());
        assertEquals(new CellRegion(0, 0, 1, 1), cell.region());
        assertArrayEquals(new float[] {0, 1, 3, 2}, cell.values());
        assertEquals(OptionalInt.of(2), cell.markedIndex());
        assertEquals(List.of(Line.step("max = 3.00"), Line.note("the maximum is at row 1, column 0")), cell.lines());
    }

    @Test
    void normalizationDescribesItsArithmetic() {
        float[] one = {1};
        Normalization layer = new Normalization("n", new Shape(1, 1, 2), new float[] {3}, one, one, new float[] {2});
        CellArithmetic cell = layer.arithmetic(new float[] {0, 5}, 0, 0, 1);
        assertEquals(new CellRegion(0, 1, 0, 1), cell.region());
        assertArrayEquals(new float[] {5}, cell.values());
        assertEquals(OptionalInt.empty(), cell.markedIndex());
        assertEquals(
                List.of(
                        Line.step("input: 5.00"),
                        Line.step("normalized: (5.00 − 1.00) ÷ 2.00 = 2.00"),
                        Line.result("scaled and shifted: 3.00 × 2.00 + 1.00 = 7.00"),
                        Line.note("Mean and standard deviation are the running averages of this map from training.")),
                cell.lines());
    }

    @Test
    void pooling_onATie_firstCellWins() {
        MaxPooling layer = new MaxPooling("p", new Shape(1, 2, 2), new Shape(1, 1, 1), 2, 2);
        assertEquals(0, PoolingCell.of(layer, new float[4], 0, 0, 0).winner());
        PoolingCell cell = PoolingCell.of(layer, new float[] {0, 3, 3, 1}, 0, 0, 0);
        assertEquals(List.of(1, 0, 1), List.of(cell.winner(), cell.winnerRow(), cell.winnerColumn()));
    }

    @Test
    void receptiveField_matchesTheTutorialsSecondPooling() {
        Model model = InspectedModels.shipped()
                .filter(shipped -> shipped.info().name().equals("tutorial"))
                .findFirst()
                .orElseThrow();
        try (Inspector inspector = Inspector.of(ENGINE, model)) {
            NetworkStructure structure = inspector.structure();
            // 2 cells of conv2, each 5 wide, cover 6 cells of pool1; these are 12 of conv1, each 5 wide: 16 pixels.
            assertEquals(16, structure.receptiveField(4, 3, 3).width());
            assertEquals(new CellRegion(0, 0, 9, 9), structure.receptiveField(4, 0, 0));
            assertEquals(CellRegion.of(structure.shape(0)), structure.receptiveField(5, 0, 0));
        }
    }
}
