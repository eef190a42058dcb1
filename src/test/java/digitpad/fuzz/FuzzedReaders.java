package digitpad.fuzz;

import digitpad.dataset.IdxReader;
import digitpad.dataset.formats.CsvReader;
import digitpad.dataset.formats.NpzReader;
import digitpad.dataset.mnist.MnistLibrary;
import digitpad.files.UserFolders;
import digitpad.image.ImageImport;
import digitpad.ink.UnipenReader;
import digitpad.model.ForeignModels;
import digitpad.model.ModelFile;
import digitpad.owndigits.OwnDigit;
import digitpad.owndigits.OwnDigits;
import digitpad.text.UserException;
import digitpad.training.runs.RunFolder;
import digitpad.training.runs.RunStore;
import digitpad.ui.SettingsFile;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists every reader of files that users choose or can change. */
final class FuzzedReaders {
    /** Decoders unpack whole pictures, whose size is limited by their number of pixels. */
    private static final int PICTURE_MEGABYTES = 600;

    private final Path folder;
    private final List<FuzzedReader> readers = new ArrayList<>();

    private FuzzedReaders(Path folder) {
        this.folder = folder;
    }

    /** Returns all readers; their files are in {@code folder}. */
    static List<FuzzedReader> in(Path folder) throws Exception {
        FuzzedReaders all = new FuzzedReaders(folder);
        all.addPictures();
        all.addData();
        all.addModels();
        all.addRuns();
        return List.copyOf(all.readers);
    }

    private void add(String name, String fileName, List<? extends Sample> samples, FuzzedReader.Reading reading) {
        readers.add(new FuzzedReader(name, folder.resolve(fileName), samples, reading));
    }

    private void addPictures() throws Exception {
        for (String format : PictureSamples.FORMATS) {
            List<Sample> samples = PictureSamples.of(format);
            readers.add(new FuzzedReader("picture " + format, folder.resolve("a." + format), samples, ImageImport::read)
                    .withMaxMegabytes(PICTURE_MEGABYTES));
        }
        readers.add(new FuzzedReader(
                        "picture from a stream",
                        folder.resolve("stream"),
                        PictureSamples.FORMATS.stream()
                                .flatMap(format -> PictureSamples.of(format).stream())
                                .toList(),
                        FuzzedReaders::pictureFromStream)
                .withMaxMegabytes(PICTURE_MEGABYTES));
    }

    private static Object pictureFromStream(Path file) throws Exception {
        try (InputStream in = Files.newInputStream(file)) {
            return ImageImport.read("-", in);
        }
    }

    private void addData() throws Exception {
        add("IDX images", "images", DataSamples.idxImages(), IdxReader::readImages);
        add("IDX labels", "labels", DataSamples.idxLabels(), IdxReader::readLabels);
        add("CSV", "images.csv", DataSamples.csv(), CsvReader::read);
        add("NumPy archive", "images.npz", DataSamples.npz(), NpzReader::read);
        addDataFolder();
        add("UNIPEN strokes", "strokes.tra", DataSamples.unipen(), UnipenReader::read);
        Path digits = Files.createDirectory(folder.resolve("digits"));
        add("own digit", "digits/a.json", DataSamples.ownDigits(), file -> ownDigit(digits));
        SettingsFile settings = new SettingsFile(folder);
        add("settings", "settings.json", DataSamples.settings(), file -> settings.read());
    }

    /** Adds the search for a dataset, which reads the beginnings of files before one of them is read. */
    private void addDataFolder() throws Exception {
        Files.createDirectory(folder.resolve("data"));
        List<Sample> samples = new ArrayList<>(DataSamples.csv());
        samples.addAll(DataSamples.npz());
        MnistLibrary library = new MnistLibrary(UserFolders.under(folder.resolve("home")), Map.of());
        add("data of any format", "data/images", samples, file -> library.load(Optional.of(file), Optional.empty()));
    }

    private static OwnDigit ownDigit(Path digits) {
        List<String> problems = new ArrayList<>();
        List<OwnDigit> read = new OwnDigits(digits).readAll(problems::add);
        if (!problems.isEmpty()) {
            throw new UserException(problems.get(0));
        }
        return read.get(0);
    }

    private void addModels() throws Exception {
        List<Sample> samples = ModelSamples.of(folder);
        readers.add(new FuzzedReader("model", folder.resolve("a.digitpad"), samples, ModelFile::read).ofLargeFiles());
        add("model description", "b.digitpad", samples, ModelFile::readInfo);
        List<Sample> foreign = ModelSamples.ofDl4j(folder);
        readers.add(new FuzzedReader("model of deeplearning4j", folder.resolve("a.zip"), foreign, ForeignModels::read)
                .ofLargeFiles());
    }

    private void addRuns() throws Exception {
        RunStore store = new RunStore(folder.resolve("runs"));
        RunFolder run = RunSamples.create(store);
        String prefix = "runs/" + run.id() + "/";
        add("checkpoint", prefix + "checkpoint-250.zip", RunSamples.checkpoints(run), file -> run.newestCheckpoint());
        add("history.csv", prefix + "history.csv", RunSamples.histories(), file -> run.history());
        // Last, because the other files are read with the record.
        add("run.json", prefix + "run.json", RunSamples.records(run), file -> {
            store.scan();
            return run.record();
        });
    }
}
