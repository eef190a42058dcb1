package digitpad.ui.train.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import digitpad.text.Messages;
import digitpad.training.runs.Measure;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuantityTest {
    @Test
    void everyUnitHasAPlot() {
        Set<Quantity> shown = Arrays.stream(Measure.values()).map(Quantity::of).collect(Collectors.toSet());
        assertEquals(EnumSet.allOf(Quantity.class), shown);
    }

    @ParameterizedTest
    @EnumSource
    void measuresOfOneUnitShareOnePlot(Measure measure) {
        for (Measure other : Measure.values()) {
            assertEquals(measure.unit() == other.unit(), Quantity.of(measure) == Quantity.of(other));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyPlotHasTexts(Quantity quantity) {
        Messages text = Messages.of(Quantity.class);
        for (String ending : List.of("", ".log", ".log.hint")) {
            assertFalse(text.get("plot." + quantity.id() + ending).isBlank());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyMeasureHasLabels(Measure measure) {
        assertFalse(measure.label().isBlank());
        assertFalse(measure.shortLabel().isBlank());
    }

    @Test
    void labelsHaveFewDigits() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ENGLISH);
            assertEquals("98.8 %", Quantity.ACCURACY.labelFormat().format(0.98764));
            assertEquals("0.124", Quantity.LOSS.labelFormat().format(0.12362));
        } finally {
            Locale.setDefault(before);
        }
    }
}
