package digitpad.dataset.mnist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.RealData;
import digitpad.SampleData;
import digitpad.dataset.LabeledImages;
import digitpad.dataset.MnistData;
import digitpad.dataset.formats.FormatFiles;
import digitpad.files.UserFolders;
import digitpad.text.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Datasets in other formats than MNIST's own, as a user chooses them. */
class OtherFormatsTest {
    private static final String HELD =
            "There is no labeled test set. 10 of the 70 images, chosen at random, are held" + " out as one.";

    @TempDir
    Path home;

    private final LabeledImages training = SampleData.images(70, 1);
    private final LabeledImages test = SampleData.images(20, 2);
    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(home.resolve("data"));
    }

    @Test
    void csvFilesForTrainingAndTesting_areRead() throws IOException {
        Path csv = Files.writeString(folder.resolve("mnist_train.csv"), FormatFiles.csv(training));
        Path testCsv = Files.writeString(folder.resolve("mnist_test.csv"), FormatFiles.csv(test));
        for (Path chosen : List.of(folder, csv, testCsv, home)) {
            MnistData data = load(chosen);
            assertEquals("mnist", data.name());
            assertEquals(training.checksum(), data.training().checksum());
            assertEquals(test.checksum(), data.test().checksum());
            assertEquals(csv, data.location());
        }
    }

    @Test
    void kaggleDigitRecognizer_holdsOutATestSet() throws IOException {
        Files.writeString(folder.resolve("train.csv"), FormatFiles.header() + FormatFiles.csv(training));
        String unlabeled = FormatFiles.header().substring("label,".length()) + FormatFiles.pixels(test, 0) + "\n";
        Files.writeString(folder.resolve("test.csv"), unlabeled);
        Files.writeString(folder.resolve("sample_submission.csv"), "ImageId,Label\n1,0\n");
        MnistData data = load(folder);
        assertEquals("data", data.name());
        assertEquals(60, data.training().count());
        assertEquals(10, data.test().count());
        assertEquals(List.of(HELD), data.remarks());
        assertEquals(data.test().checksum(), load(folder).test().checksum(), "the same images each time");
        UserException error = assertThrows(UserException.class, () -> load(folder.resolve("sample_submission.csv")));
        assertTrue(error.getMessage().contains("does not hold images"), error.getMessage());
    }

    @Test
    void kerasArchive_isReadFromItsFolder() throws IOException {
        FormatFiles.writeNpz(folder.resolve("mnist.npz"), training, test);
        for (Path chosen : List.of(folder, folder.resolve("mnist.npz"))) {
            MnistData data = load(chosen);
            assertEquals("mnist", data.name());
            assertEquals(training.checksum(), data.training().checksum());
            assertEquals(test.checksum(), data.test().checksum());
        }
    }

    @Test
    void emnistCsv_isTurnedUpright() throws IOException {
        Files.writeString(folder.resolve("emnist-digits-train.csv"), FormatFiles.csv(training.transposed()));
        Files.writeString(folder.resolve("emnist-digits-test.csv"), FormatFiles.csv(test.transposed()));
        Files.writeString(folder.resolve("emnist-letters-train.csv"), FormatFiles.csv(test));
        MnistData data = load(folder);
        assertEquals("emnist-digits", data.name());
        assertEquals(training.checksum(), data.training().checksum());
        assertEquals(1, data.remarks().size());
    }

    @Test
    void picturesInDigitFolders_areRead() throws IOException {
        FormatFiles.writePictures(folder, training);
        Files.writeString(folder.resolve("3/broken.png"), "RIFF    WEBP");
        Files.writeString(folder.resolve("3/notes.txt"), "not a picture");
        MnistData data = load(folder);
        assertEquals(60, data.training().count());
        assertEquals(10, data.test().count());
        assertEquals(HELD, data.remarks().get(0));
        assertTrue(
                data.remarks().get(1).startsWith("1 of 71 pictures cannot be used"),
                data.remarks().toString());
        assertTrue(
                data.remarks().get(1).contains("is a WebP picture"),
                data.remarks().toString());
        Set<Integer> first = new TreeSet<>();
        for (int i = 0; i < 20; i++) {
            first.add(data.training().label(i));
        }
        assertTrue(first.size() > 4, "the first images are held out for validation: " + first);
    }

    @Test
    void picturesForTrainingAndTesting_areRead() throws IOException {
        FormatFiles.writePictures(folder.resolve("training"), training);
        FormatFiles.writePictures(folder.resolve("testing"), test);
        MnistData data = load(folder);
        assertEquals(70, data.training().count());
        assertEquals(20, data.test().count());
        assertEquals(List.of(), data.remarks());
    }

    @Test
    void unreadableFormats_areNamedWithRemedy() throws IOException {
        Files.writeString(folder.resolve("readme.md"), "A dataset");
        Path parquet = Files.writeString(folder.resolve("train.parquet"), "PAR1....");
        for (Path chosen : List.of(folder, parquet)) {
            UserException error = assertThrows(UserException.class, () -> load(chosen));
            assertTrue(error.getMessage().contains("is a Parquet table"), error.getMessage());
        }
        Path empty = Files.createDirectory(home.resolve("empty"));
        UserException error = assertThrows(UserException.class, () -> load(empty));
        assertTrue(error.getMessage().contains("holds no dataset"), error.getMessage());
    }

    @Test
    void webPageInsteadOfMnistFile_isNamed() throws IOException {
        SampleData.writeTo(folder);
        Files.writeString(folder.resolve("train-images-idx3-ubyte"), "<!DOCTYPE html><html>");
        UserException error = assertThrows(UserException.class, () -> load(folder));
        assertTrue(error.getMessage().contains("is a web page"), error.getMessage());
    }

    @Test
    @Tag("long")
    void mnistInAnotherFormat_isStillMnist() throws IOException {
        MnistData mnist = RealData.mnist();
        FormatFiles.writeNpz(folder.resolve("mnist.npz"), mnist.training(), mnist.test());
        assertTrue(load(folder).official());
    }

    private MnistData load(Path chosen) {
        MnistLibrary library = new MnistLibrary(UserFolders.under(home.resolve("user")), Map.of());
        return library.load(Optional.of(chosen));
    }
}
