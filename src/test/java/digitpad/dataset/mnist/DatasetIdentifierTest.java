package digitpad.dataset.mnist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.RealData;
import digitpad.SampleData;
import digitpad.dataset.IdxReader;
import digitpad.dataset.KnownDataset;
import digitpad.dataset.LabeledImages;
import digitpad.dataset.MnistData;
import digitpad.image.DigitImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DatasetIdentifierTest {
    @Test
    void fashionMnist_isRecognizedByItsLabels() throws Exception {
        Path published = Path.of(DatasetIdentifierTest.class
                .getResource("fashion-mnist/t10k-labels-idx1-ubyte.gz")
                .toURI());
        byte[] labels = IdxReader.readLabels(published).bytes();
        LabeledImages test = LabeledImages.of(new byte[labels.length * DigitImage.PIXELS], labels);
        MnistData data = identify(SampleData.images(20, 1), test);
        assertEquals(Optional.of(KnownDataset.FASHION_MNIST), data.known());
        assertEquals("Fashion-MNIST", data.name());
        assertTrue(data.remarks().get(0).contains("clothes"), data.remarks().toString());
    }

    @Test
    @Tag("long")
    void mnist_isRecognizedWhateverItsFormat() {
        MnistData mnist = RealData.mnist();
        MnistData data = identify(mnist.training(), mnist.test());
        assertEquals("MNIST", data.name());
        assertEquals(List.of(), data.remarks());
        LabeledImages turned = mnist.training().transposed();
        assertEquals("folder", identify(turned, mnist.test()).name(), "its labels are not enough");
    }

    @Test
    void otherData_keepsItsName() {
        MnistData data = identify(SampleData.images(20, 1), SampleData.images(10, 2));
        assertEquals(Optional.empty(), data.known());
        assertEquals("folder", data.name());
    }

    private static MnistData identify(LabeledImages training, LabeledImages test) {
        return DatasetIdentifier.identify(new MnistData(training, test, Path.of("folder"), false));
    }
}
