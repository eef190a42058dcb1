package digitpad.evaluation;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.RealData;
import digitpad.SampleData;
import digitpad.dataset.KnownDataset;
import digitpad.dataset.LabeledImages;
import digitpad.dataset.MnistData;
import digitpad.model.ModelStore;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("long")
class DataCheckTest {
    private final DataCheck check = new DataCheck(ENGINE, new ModelStore(Path.of("unused")));

    @Test
    void digits_haveNoRemark() {
        assertEquals(List.of(), remarks(digits()));
    }

    @Test
    void transposedDigits_areCalledTransposed() {
        assertRemark("if transposed", digits().transposed());
    }

    @Test
    void invertedDigits_areCalledInverted() {
        assertRemark("if inverted", digits().inverted());
    }

    @Test
    void otherImages_areDoubted() {
        assertRemark("of these images read as labeled. Are these digits?", SampleData.images(200, 1));
        assertEquals(List.of(), remarks(SampleData.images(1, 1)), "one image says nothing");
    }

    @Test
    void knownDataset_isNotChecked() {
        MnistData clothes = data(SampleData.images(20, 1)).as(KnownDataset.FASHION_MNIST);
        assertEquals(clothes, check.check(clothes));
    }

    private void assertRemark(String part, LabeledImages images) {
        List<String> remarks = remarks(images);
        assertTrue(remarks.size() == 1 && remarks.get(0).contains(part), remarks.toString());
    }

    private List<String> remarks(LabeledImages images) {
        return check.check(data(images)).remarks();
    }

    private static MnistData data(LabeledImages images) {
        return new MnistData(images, SampleData.images(10, 2), Path.of("folder"), false);
    }

    private static LabeledImages digits() {
        return RealData.mnist().test().range(0, 1_000);
    }
}
