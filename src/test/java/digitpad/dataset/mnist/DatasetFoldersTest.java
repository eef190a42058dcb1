package digitpad.dataset.mnist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.SampleData;
import digitpad.dataset.LabeledImages;
import digitpad.dataset.MnistData;
import digitpad.files.UserFolders;
import digitpad.text.UserException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders with the four files as archives, browsers and other programs leave them. */
class DatasetFoldersTest {
    private static final List<String> FILES = List.of(
            "train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte");

    @TempDir
    Path home;

    private Path folder;

    @BeforeEach
    void makeFolder() {
        folder = home.resolve("archive");
        SampleData.writeTo(folder);
    }

    @Test
    void kaggleArchive_isRead() throws IOException {
        for (String file : FILES) {
            rename(file, dotted(file));
            Files.createDirectory(folder.resolve(file));
            Files.copy(folder.resolve(dotted(file)), folder.resolve(file).resolve(file));
        }
        assertSample(folder);
        Files.delete(folder.resolve("train-images.idx3-ubyte"));
        assertSample(folder);
        assertSample(folder.resolve("train-labels-idx1-ubyte"));
    }

    @Test
    void filesInRawSubfolder_areFound() throws IOException {
        Path raw = Files.createDirectories(home.resolve("torch/MNIST")).resolve("raw");
        Files.move(folder, raw);
        MnistData data = assertSample(home.resolve("torch"));
        assertEquals("MNIST", data.name());
        assertEquals(raw, data.location(), "so that a dataset added later does not matter");
    }

    @Test
    void plainFile_isPreferredToCompressedOne() throws IOException {
        for (String file : FILES) {
            Files.writeString(folder.resolve(file + ".gz"), "not even compressed");
        }
        assertSample(folder);
    }

    @Test
    void plainAndCompressedDottedFiles_areNotAmbiguous() throws IOException {
        for (String file : FILES) {
            try (OutputStream out =
                    new GZIPOutputStream(Files.newOutputStream(folder.resolve("digits-" + dotted(file) + ".gz")))) {
                Files.copy(folder.resolve(file), out);
            }
            rename(file, "digits-" + dotted(file));
        }
        assertSample(folder);
    }

    @Test
    void resourceForksOfMacos_areIgnored() throws IOException {
        for (String file : FILES) {
            rename(file, dotted(file));
            Files.writeString(folder.resolve("._" + dotted(file)), "Mac OS X");
        }
        assertSample(folder);
    }

    @Test
    void numberedCopiesAndCapitals_areFound() throws IOException {
        rename(FILES.get(0), "train-images-idx3-ubyte (1)");
        rename(FILES.get(1), "TRAIN-LABELS-IDX1-UBYTE");
        rename(FILES.get(2), "T10k-Images.Idx3-Ubyte (12)");
        Files.writeString(folder.resolve("t10k-labels-idx1-ubyte (1)"), "an interrupted download");
        assertSample(folder);
    }

    @Test
    void severalDatasets_haveToBeChosenFrom() throws IOException {
        Path gzip = emnist();
        MnistLibrary library = library();
        UserException error = assertThrows(UserException.class, () -> library.load(Optional.of(gzip)));
        assertTrue(error.getMessage().contains("emnist-digits, emnist-mnist"), error.getMessage());
        for (String split : List.of("mnist", "emnist-mnist", "MNIST")) {
            MnistData data = library.load(Optional.of(gzip), Optional.of(split));
            assertEquals("emnist-mnist", data.name());
            assertEquals(
                    "emnist-mnist", library.load(Optional.of(data.location())).name(), "its file stands for it");
        }
        UserException unknown =
                assertThrows(UserException.class, () -> library.load(Optional.of(gzip), Optional.of("letters")));
        assertEquals(
                "Unknown value \"letters\" for --split; choose one of: emnist-digits, emnist-mnist.",
                unknown.getMessage());
    }

    @Test
    void emnist_isTurnedUprightAndSaysSo() throws IOException {
        LabeledImages training = SampleData.images(40, 1);
        LabeledImages test = SampleData.images(20, 2);
        Path emnist = Files.createDirectory(home.resolve("emnist"));
        SampleData.write(emnist, "EMNIST-digits-train", training.transposed());
        SampleData.write(emnist, "EMNIST-digits-test", test.transposed());
        MnistData data = library().load(Optional.of(emnist));
        assertEquals(training.checksum(), data.training().checksum());
        assertEquals(test.checksum(), data.test().checksum());
        assertEquals(List.of("EMNIST stores its images transposed. They have been turned upright."), data.remarks());
        assertEquals(List.of(), library().load(Optional.of(folder)).remarks());
    }

    @Test
    void datasetsInSeveralSubfolders_haveDifferentNames() throws IOException {
        Path top = home.resolve("torch");
        for (String name : List.of("MNIST/raw", "QMNIST/raw", "old/MNIST/raw")) {
            SampleData.writeTo(top.resolve(name));
        }
        assertEquals(
                List.of(
                        Path.of("MNIST/raw").toString(),
                        "QMNIST",
                        Path.of("old/MNIST/raw").toString()),
                library().sources(Optional.of(top)).stream()
                        .map(source -> source.name())
                        .toList());
    }

    @Test
    void missingFiles_areThoseOfMostCompleteDataset() throws IOException {
        Path gzip = emnist();
        Files.delete(gzip.resolve("emnist-digits-test-labels-idx1-ubyte"));
        for (String kind : List.of("train-images-idx3-ubyte", "train-labels-idx1-ubyte")) {
            Files.delete(gzip.resolve("emnist-mnist-" + kind));
            Files.delete(gzip.resolve("emnist-letters-" + kind));
        }
        UserException error = assertThrows(UserException.class, () -> library().load(Optional.of(gzip)));
        assertTrue(error.getMessage().contains(" lacks t10k-labels-idx1-ubyte (plain"), error.getMessage());
    }

    private Path emnist() throws IOException {
        Path gzip = Files.createDirectory(home.resolve("gzip"));
        for (String split : List.of("digits", "letters", "mnist")) {
            for (String file : FILES) {
                Files.copy(folder.resolve(file), gzip.resolve("emnist-" + split + "-" + file.replace("t10k", "test")));
            }
        }
        return gzip;
    }

    private MnistData assertSample(Path chosen) {
        MnistLibrary library = library();
        assertTrue(library.find(Optional.of(chosen)).isPresent());
        MnistData data = library.load(Optional.of(chosen));
        assertEquals(240, data.training().count());
        assertEquals(60, data.test().count());
        return data;
    }

    private MnistLibrary library() {
        return new MnistLibrary(UserFolders.under(home.resolve("user")), Map.of());
    }

    private void rename(String from, String to) throws IOException {
        Files.move(folder.resolve(from), folder.resolve(to));
    }

    private static String dotted(String name) {
        return name.replace("-idx", ".idx");
    }
}
