package digitpad.dataset.mnist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.RealData;
import digitpad.SampleData;
import digitpad.dataset.MnistData;
import digitpad.files.MissingLocks;
import digitpad.files.UserFolders;
import digitpad.text.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MnistLibraryTest {
    @TempDir
    Path home;

    @Test
    void chosenFolderPrecedesVariableAndCache() {
        UserFolders folders = UserFolders.under(home);
        Path chosen = sample("chosen");
        Path variableFolder = sample("named");
        SampleData.writeTo(folders.mnist());
        MnistLibrary withVariable = library(Map.of(MnistLibrary.VARIABLE, variableFolder.toString()));
        assertEquals(Optional.of(chosen), withVariable.find(Optional.of(chosen)));
        assertEquals(chosen, withVariable.load(Optional.of(chosen)).location());
        assertEquals(variableFolder, withVariable.load(Optional.empty()).location());
        assertEquals(folders.mnist(), library(Map.of()).load(Optional.empty()).location());
    }

    @Test
    void onlyTheChosenFolderIsSearched() {
        Path variableFolder = sample("named");
        MnistLibrary library = library(Map.of(MnistLibrary.VARIABLE, variableFolder.toString()));
        Path empty = home.resolve("empty");
        assertEquals(Optional.empty(), library.find(Optional.of(empty)));
        UserException error = assertThrows(UserException.class, () -> library.load(Optional.of(empty)));
        assertEquals(
                "There is no folder or file " + empty + ". Choose one that holds the four MNIST files.",
                error.getMessage());
    }

    @Test
    void otherDatasetIsUsedUnderItsOwnName() {
        MnistData data = library(Map.of()).load(Optional.of(sample("emnist")));
        assertFalse(data.official());
        assertEquals("emnist", data.name());
        assertEquals(240, data.training().count());
        assertEquals(60, data.test().count());
        assertEquals(7, data.test().label(17));
    }

    @Test
    void filesWithSimilarNamesAreFound() throws IOException {
        Path folder = sample("emnist");
        rename(folder, "train-images-idx3-ubyte", "emnist-digits-train-images-idx3-ubyte");
        rename(folder, "train-labels-idx1-ubyte", "train-labels.idx1-ubyte");
        rename(folder, "t10k-images-idx3-ubyte", "emnist-digits-test-images-idx3-ubyte");
        assertEquals(60, library(Map.of()).load(Optional.of(folder)).test().count());
        Files.copy(
                folder.resolve("emnist-digits-train-images-idx3-ubyte"),
                folder.resolve("emnist-letters-train-images-idx3-ubyte"));
        assertEquals(Optional.empty(), library(Map.of()).find(Optional.of(folder)), "two similar names are ambiguous");
    }

    private static void rename(Path folder, String from, String to) throws IOException {
        Files.move(folder.resolve(from), folder.resolve(to));
    }

    @Test
    void missingFiles_areNamed() throws IOException {
        Path folder = sample("partial");
        Files.delete(folder.resolve("t10k-labels-idx1-ubyte"));
        UserException error =
                assertThrows(UserException.class, () -> library(Map.of()).load(Optional.of(folder)));
        assertTrue(error.getMessage().contains("lacks t10k-labels-idx1-ubyte"), error.getMessage());
    }

    @Test
    void differentCountsOfImagesAndLabels_areRejected() throws IOException {
        Path folder = sample("mixed");
        Files.copy(
                folder.resolve("t10k-labels-idx1-ubyte"),
                folder.resolve("train-labels-idx1-ubyte"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        UserException error =
                assertThrows(UserException.class, () -> library(Map.of()).load(Optional.of(folder)));
        assertTrue(error.getMessage().contains("holds 240 images but"), error.getMessage());
    }

    @Test
    void nothingIsDownloadedIntoChosenFolder() {
        UserException error = assertThrows(
                UserException.class,
                () -> library(Map.of())
                        .loadOrDownload(Optional.of(home.resolve("empty")), Optional.empty(), (file, done, total) -> {
                            throw new AssertionError("nothing may be downloaded");
                        }));
        assertTrue(error.getMessage().startsWith("There is no folder or file"), error.getMessage());
    }

    @Test
    void mnistIsDownloadedToCacheAndVerified() throws IOException {
        Path real = RealData.mnistFolder();
        UserFolders folders = UserFolders.under(home);
        try (FaultyServer mirror = new FaultyServer(exchange -> FaultyServer.serving(Files.readAllBytes(
                        real.resolve(Path.of(exchange.getRequestURI().getPath()).getFileName())))
                .handle(exchange))) {
            MnistLibrary library = new MnistLibrary(
                    folders, Map.of(), new Downloader(List.of(mirror.address()), Downloader.TIME_LIMITS));
            MnistData data = library.loadOrDownload(Optional.empty(), Optional.empty(), (file, done, total) -> {
                assertTrue(done <= total, file);
                assertEquals(11_594_722, total);
            });
            assertTrue(data.official());
            assertEquals("MNIST", data.name());
            assertEquals(60_000, data.training().count());
            assertEquals(10_000, data.test().count());
            assertEquals(4, mirror.ranges().size());
            library.loadOrDownload(Optional.empty(), Optional.empty(), (file, done, total) -> {
                throw new AssertionError("it is downloaded already");
            });
        }
    }

    @Test
    void fileSystemWithoutLocks_isDownloadedTo() throws IOException {
        try (FaultyServer mirror = new FaultyServer(FaultyServer.answering(404))) {
            MnistLibrary library = new MnistLibrary(
                    UserFolders.under(home),
                    Map.of(),
                    new Downloader(List.of(mirror.address()), Downloader.TIME_LIMITS),
                    new MissingLocks());
            UserException error = assertThrows(UserException.class, () -> library.download((file, done, total) -> {}));
            assertTrue(error.getMessage().contains("404"), error.getMessage());
        }
    }

    private MnistLibrary library(Map<String, String> environment) {
        return new MnistLibrary(UserFolders.under(home), environment);
    }

    private Path sample(String name) {
        Path folder = home.resolve(name);
        SampleData.writeTo(folder);
        return folder;
    }
}
