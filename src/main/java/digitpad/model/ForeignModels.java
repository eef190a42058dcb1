package digitpad.model;

import digitpad.augmentation.Augmentation;
import digitpad.augmentation.Mixture;
import digitpad.engine.export.Dl4jImport;
import digitpad.engine.export.ForeignNetwork;
import digitpad.engine.export.UnsupportedNetworkFileException;
import digitpad.files.FailureReason;
import digitpad.files.ForeignFormat;
import digitpad.files.RegularFile;
import digitpad.network.Optimizer;
import digitpad.network.Recipe;
import digitpad.network.Schedule;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UTFDataFormatException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.zip.ZipException;

/** Reads models of other programs: zips that deeplearning4j's {@code ModelSerializer} has written. */
public final class ForeignModels {
    /** The preset of a model of which nothing else is known. */
    private static final String PRESET = "imported";

    private static final Messages TEXT = Messages.of(ForeignModels.class);

    private ForeignModels() {}

    /**
     * Reads a model from a file of deeplearning4j or of DigitPad. The model is called as its file. Of a network that
     * DigitPad did not export, neither training nor scores are known, and its probabilities are not calibrated.
     *
     * @throws UserException if the file is missing or damaged, or contains what DigitPad cannot compute
     */
    public static Model read(Path file) {
        try {
            // The reader of DigitPad's own files says best what is wrong with a file that is no zip.
            Optional<Dl4jImport> zip = isZip(file) ? Dl4jImport.open(file) : Optional.empty();
            if (zip.isEmpty()) {
                return ModelFile.read(file);
            }
            try (Dl4jImport dl4j = zip.get()) {
                ForeignNetwork network = dl4j.read();
                Optional<ModelInfo> exported = exported(dl4j, network);
                ModelInfo info = exported.isPresent() ? exported.get() : unknown(network, file);
                return new Model(info.withName(nameOf(file)), network.parameters());
            }
        } catch (UnsupportedNetworkFileException e) {
            throw new UserException(TEXT.get("model.import.unusable", file, e.getMessage()), e);
        } catch (NoSuchFileException e) {
            throw new UserException(TEXT.get("model.notfound", file), e);
        } catch (RegularFile.NotRegularException e) {
            throw new UserException(TEXT.get("model.special", file), e);
        } catch (ZipException | EOFException | UTFDataFormatException e) {
            throw new UserException(TEXT.get("model.import.damaged", file), e);
        } catch (IOException e) {
            throw new UserException(TEXT.get("model.unreadable", file, FailureReason.of(e)), e);
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = RegularFile.newInputStream(file)) {
            return ForeignFormat.of(in.readNBytes(ForeignFormat.HEAD_BYTES)).equals(Optional.of(ForeignFormat.ZIP));
        }
    }

    /** Returns the description that DigitPad exported with a network; empty if the network has changed since then. */
    private static Optional<ModelInfo> exported(Dl4jImport dl4j, ForeignNetwork network)
            throws IOException, UnsupportedNetworkFileException {
        Optional<ModelInfo> info = dl4j.notes(ModelFile.MANIFEST, ModelFile.MAX_MANIFEST_BYTES)
                .flatMap(manifest -> ModelFile.infoOf(manifest, network.parameters()));
        return info.isPresent() && dl4j.isExportOf(info.get().architecture()) ? info : Optional.empty();
    }

    private static ModelInfo unknown(ForeignNetwork network, Path file) throws IOException {
        // A valid recipe of which no step has been done.
        Recipe recipe = new Recipe(
                1, 1, Optimizer.ADAM, 1e-3, Schedule.CONSTANT, 0.0, Augmentation.NONE, Mixture.DIGITS_ONLY, 0, 0);
        Instant modified = Files.getLastModifiedTime(file).toInstant();
        return new ModelInfo(
                PRESET,
                PRESET,
                network.architecture(),
                new TrainingSettings(recipe, 0, 0, TEXT.get("model.import.dataset"), 0, 0),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Calibration.NONE,
                modified);
    }

    private static String nameOf(Path file) {
        String name = ModelFile.nameOf(file);
        String extension = ModelExport.Format.DL4J.extension();
        String base = name.endsWith(extension) ? name.substring(0, name.length() - extension.length()) : name;
        return ModelName.isValid(base) ? base : PRESET;
    }
}
