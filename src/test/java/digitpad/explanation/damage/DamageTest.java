package digitpad.explanation.damage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.engine.ZeroedMaps;
import digitpad.network.Architecture;
import digitpad.network.TestPresets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DamageTest {
    /** Levels: conv1 with 4 maps, pool1, conv2 with 8 maps, pool2, dense with 32 units, output. */
    private static final Architecture ARCHITECTURE = TestPresets.SMALL.architecture();

    private static final Optional<WeightNoise> NOISE = Optional.of(new WeightNoise(0.5, 1));

    @Test
    void togglingTwice_restoresEquality() {
        Damage damage =
                Damage.NONE.toggleMap(1, 2).toggleLevel(3).toggleBiases(5).withNoise(1, NOISE);
        assertFalse(damage.isNone());
        assertEquals(
                Damage.NONE,
                damage.toggleBiases(5)
                        .toggleMap(1, 2)
                        .withNoise(1, Optional.empty())
                        .toggleLevel(3));
        assertEquals(Damage.NONE.toggleMap(1, 2), damage.mended(3).mended(5).withNoise(1, Optional.empty()));
        assertTrue(damage.mended(1).mended(3).mended(5).isNone());
    }

    @Test
    void levelSwitchedOnAgain_keepsItsMapsOff() {
        Damage damage = Damage.NONE.toggleMap(1, 2).toggleLevel(1);
        assertTrue(damage.isOff(1, 0));
        assertEquals(Set.of(0, 1, 2, 3), damage.zeroedMaps(ARCHITECTURE).of(1));
        Damage again = damage.toggleLevel(1);
        assertFalse(again.isOff(1, 0));
        assertTrue(again.isOff(1, 2));
        assertEquals(ZeroedMaps.NONE.with(1, 2), again.zeroedMaps(ARCHITECTURE));
    }

    @Test
    void damage_fitsWhereAllPartsExist() {
        assertTrue(Damage.NONE.fits(ARCHITECTURE));
        assertTrue(Damage.NONE
                .toggleMap(1, 3)
                .toggleLevel(6)
                .toggleBiases(5)
                .withNoise(3, NOISE)
                .fits(ARCHITECTURE));
        assertFalse(Damage.NONE.toggleMap(1, 4).fits(ARCHITECTURE));
        assertFalse(Damage.NONE.toggleMap(0, 0).fits(ARCHITECTURE), "the input is no layer");
        assertFalse(Damage.NONE.toggleLevel(7).fits(ARCHITECTURE));
        assertFalse(Damage.NONE.toggleBiases(2).fits(ARCHITECTURE), "pooling has no biases");
        assertFalse(Damage.NONE.withNoise(2, NOISE).fits(ARCHITECTURE), "pooling has no weights");
    }

    @Test
    void noiseOutOfRange_isRefused() {
        for (double share : new double[] {0, -1, WeightNoise.MAX_SHARE + 0.01, Double.NaN}) {
            assertThrows(IllegalArgumentException.class, () -> new WeightNoise(share, 1));
        }
    }
}
