package digitpad.ui.inside.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ConvolutionPlaybackTest {
    private final ConvolutionPlayback playback = new ConvolutionPlayback(100);

    @Test
    void advancesAtItsSpeedAndStopsAtEnd() {
        playback.setSpeed(10);
        playback.advance(5);
        assertEquals(0, playback.cell());
        playback.play();
        playback.advance(2.5);
        assertEquals(25, playback.cell());
        playback.advance(100);
        assertEquals(99, playback.cell());
        assertFalse(playback.isRunning());
    }

    @Test
    void playAtTheEndRestarts() {
        playback.step(1_000);
        assertTrue(playback.isAtEnd());
        playback.play();
        assertEquals(0, playback.cell());
        assertTrue(playback.isRunning());
    }

    @Test
    void stepPauses() {
        playback.setSpeed(10);
        playback.play();
        playback.advance(1.05);
        playback.step(1);
        assertEquals(11, playback.cell());
        assertFalse(playback.isRunning());
        playback.step(-50);
        assertEquals(0, playback.cell());
    }

    @Test
    void speedIsLimited() {
        playback.setSpeed(1e9);
        playback.play();
        playback.advance(0.1);
        assertEquals(40, playback.cell());
    }
}
