package digitpad.augmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.augmentation.Augmentation.Strength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AugmentationTest {
    @ParameterizedTest
    @EnumSource
    void with_setsOneStrengthAndChecksItsRange(Strength strength) {
        Augmentation changed = Augmentation.NONE.with(strength, strength.max() / 2);
        assertEquals(strength.max() / 2, changed.of(strength));
        assertEquals(Augmentation.NONE, changed.with(strength, 0));
        assertFalse(changed.changesNothing());
        for (double wrong : new double[] {-0.001, strength.max() + 0.001, Double.NaN}) {
            assertThrows(IllegalArgumentException.class, () -> Augmentation.NONE.with(strength, wrong));
        }
    }

    @ParameterizedTest
    @EnumSource
    void standardAugmentation_usesStrength(Strength strength) {
        assertTrue(Augmentation.STANDARD.of(strength) > 0);
        assertFalse(Augmentation.STANDARD.changesNothing());
        assertTrue(Augmentation.NONE.changesNothing());
    }
}
