package digitpad.network.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import digitpad.network.Activation;
import digitpad.network.DenseLayer;
import digitpad.network.Preset;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DraftHistoryTest {
    private static final Draft START = Draft.of(Preset.TUTORIAL);

    @Property(tries = 100)
    void undoneChanges_canBeRedone(@ForAll @Size(min = 1, max = 20) List<LayerKind> kinds) {
        DraftHistory history = DraftHistory.of(START);
        int changes = 0;
        for (LayerKind kind : kinds) {
            if (kind != LayerKind.OUTPUT) {
                history = history.change(history.present().add(0, kind));
                changes++;
            }
        }
        Draft end = history.present();
        for (int i = 0; i < changes; i++) {
            history = history.undo();
        }
        assertEquals(START, history.present());
        assertSame(history, history.undo());
        for (int i = 0; i < changes; i++) {
            history = history.redo();
        }
        assertEquals(end, history.present());
        assertSame(history, history.redo());
    }

    @Test
    void changesInOneField_areUndoneTogether() {
        DraftHistory history = DraftHistory.of(START).type("6/units", dense(1)).type("6/units", dense(12));
        assertEquals(START, history.undo().present());
        DraftHistory other = history.type("6/other", dense(13)).type("6/units", dense(14));
        assertEquals(dense(13), other.undo().present());
        assertEquals(dense(12), other.undo().undo().present());
    }

    @Test
    void fieldIsSeparateAfterUndo() {
        DraftHistory history =
                DraftHistory.of(START).type("6/units", dense(1)).undo().type("6/units", dense(2));
        assertEquals(START, history.undo().present());
    }

    @Test
    void changeDropsWhatWasUndone() {
        DraftHistory history = DraftHistory.of(START).change(dense(1)).undo().change(dense(2));
        assertSame(history, history.redo());
    }

    @Test
    void sameDraft_isNoChange() {
        DraftHistory history = DraftHistory.of(START);
        assertSame(history, history.change(Draft.of(Preset.TUTORIAL)));
        assertSame(history, history.type("6/units", Draft.of(Preset.TUTORIAL)));
    }

    private static Draft dense(int units) {
        return START.replace(6, new DenseLayer("dense", units, Activation.NONE));
    }
}
