package digitpad.ui.inside.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ConvolutionPlaybackTest {
    private final ConvolutionPlayback player = new ConvolutionPlayback(100);

    @Test
    void itGoesOnAtItsSpeedOnlyWhileItRunsAndStopsAtTheEnd() {
        player.setSpeed(10);
        player.advance(5);
        assertEquals(0, player.cell());
        player.play();
        player.advance(2.5);
        assertEquals(25, player.cell());
        player.advance(100);
        assertEquals(99, player.cell());
        assertFalse(player.isRunning());
    }

    @Test
    void fromTheEndItBeginsAgain() {
        player.step(1_000);
        assertTrue(player.isAtEnd());
        player.play();
        assertEquals(0, player.cell());
        assertTrue(player.isRunning());
    }

    @Test
    void aStepPauses() {
        player.setSpeed(10);
        player.play();
        player.advance(1.05);
        player.step(1);
        assertEquals(11, player.cell());
        assertFalse(player.isRunning());
        player.step(-50);
        assertEquals(0, player.cell());
    }

    @Test
    void theSpeedHasLimits() {
        player.setSpeed(1e9);
        player.play();
        player.advance(0.1);
        assertEquals(40, player.cell());
    }
}
