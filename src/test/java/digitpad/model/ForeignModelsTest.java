package digitpad.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.files.ZipEntries;
import digitpad.network.Architecture;
import digitpad.network.RandomArchitectures;
import digitpad.network.Shape;
import digitpad.text.UserException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

class ForeignModelsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"best", "tutorial"})
    void exportedModelIsReadBackWithoutLoss(String name) {
        Model model = shipped(name);
        for (ModelExport.Format format :
                new ModelExport.Format[] {ModelExport.Format.DIGITPAD, ModelExport.Format.DL4J}) {
            Path file = folder.resolve("copy" + format.extension());
            ModelExport.write(model, format, file);
            Model read = ForeignModels.read(file);
            assertEquals(model.info(), read.info().withName(model.info().name()));
            assertEquals(model.parameters(), read.parameters());
        }
    }

    @Test
    void importedModelIsCalledAsItsFile() {
        Path file = folder.resolve("my network.zip");
        ModelExport.write(TestModels.untrained("mine", 1), ModelExport.Format.DL4J, file);
        assertEquals("my network", ForeignModels.read(file).info().name());
    }

    @Test
    void networkOfDeeplearning4jCanBeSavedAndRead() throws IOException {
        Path file = folder.resolve("perceptron.zip");
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .list()
                .layer(new OutputLayer.Builder(LossFunction.MCXENT)
                        .nOut(10)
                        .activation(org.nd4j.linalg.activations.Activation.SOFTMAX)
                        .build())
                .setInputType(InputType.convolutionalFlat(28, 28, 1))
                .build());
        network.init();
        ModelSerializer.writeModel(network, file.toFile(), true);
        Model read = ForeignModels.read(file);
        assertEquals("perceptron", read.info().name());
        assertEquals(OptionalDouble.empty(), read.info().testAccuracy());
        assertEquals(Calibration.NONE, read.info().calibration());

        Path own = folder.resolve("perceptron.digitpad");
        ModelFile.write(own, read);
        Model again = ModelFile.read(own);
        assertEquals(read.info(), again.info());
        assertEquals(read.parameters(), again.parameters());
    }

    @Test
    void descriptionOfOtherParametersIsIgnored() throws IOException {
        Path file = folder.resolve("a.zip");
        ModelExport.write(TestModels.untrained("mine", 1), ModelExport.Format.DL4J, file);
        Path other = folder.resolve("b.zip");
        ModelExport.write(TestModels.untrained("mine", 2), ModelExport.Format.DL4J, other);
        new ZipEntries(file).put("manifest.json", new ZipEntries(other).get("manifest.json"));
        assertEquals("imported", ForeignModels.read(file).info().preset());
        assertEquals("small", ForeignModels.read(other).info().preset());
    }

    @Test
    void descriptionOfOtherLayersIsIgnored() throws IOException {
        Path file = folder.resolve("a.zip");
        Model model = TestModels.untrained("mine", 1);
        ModelExport.write(model, ModelExport.Format.DL4J, file);
        ZipEntries zip = new ZipEntries(file);
        String relu = "\"activation\" : \"relu\"";
        String text = new String(zip.get("manifest.json"), StandardCharsets.UTF_8);
        assertTrue(text.contains(relu));
        String changed = text.replaceFirst(relu, "\"activation\" : \"none\"");
        zip.put("manifest.json", changed.getBytes(StandardCharsets.UTF_8));
        Model read = ForeignModels.read(file);
        assertEquals("imported", read.info().preset());
        assertEquals(model.info().architecture(), read.info().architecture());
    }

    @Test
    void everyKindOfLayerIsReadBack() {
        for (long seed = 1; seed <= 60; seed++) {
            Architecture architecture = RandomArchitectures.draw(new Shape(1, 28, 28), seed);
            ModelInfo info = TestModels.info("mine");
            float[] parameters = new float[architecture.parameterCount()];
            Arrays.fill(parameters, 0.5f);
            Model model = new Model(
                    new ModelInfo(
                            "all",
                            info.preset(),
                            architecture,
                            info.training(),
                            info.validationAccuracy(),
                            info.testAccuracy(),
                            info.calibration(),
                            info.created()),
                    parameters);
            Path file = folder.resolve("all.zip");
            ModelExport.write(model, ModelExport.Format.DL4J, file);
            Model read = ForeignModels.read(file);
            assertEquals(model.info(), read.info());
            assertEquals(model.parameters(), read.parameters());
        }
    }

    @Test
    void problemsAreExplainedWithTheFile() throws IOException {
        assertMessage("does not exist", folder.resolve("missing.zip"));
        assertMessage("folder, device", folder);
        Path file = folder.resolve("text.zip");
        Files.writeString(file, "no zip");
        assertMessage("is not a DigitPad model", file);
        Files.writeString(file, "PK\u0003\u0004 cut");
        assertMessage("ModelSerializer", file);
        Files.delete(file);
        ModelExport.write(TestModels.untrained("mine", 1), ModelExport.Format.DL4J, file);
        new ZipEntries(file).delete("coefficients.bin");
        assertMessage("cannot be imported: it has no coefficients.bin.", file);
    }

    @ParameterizedTest
    @EnumSource
    void failedExportLeavesTheFileUnchanged(ModelExport.Format format) throws IOException {
        Path blocked = Files.writeString(folder.resolve("file"), "content").resolve("a" + format.extension());
        Model model = TestModels.untrained("mine", 1);
        assertThrows(UserException.class, () -> ModelExport.write(model, format, blocked));
        assertEquals("content", Files.readString(folder.resolve("file")));
    }

    private static Model shipped(String name) {
        return new ModelStore(Path.of("none")).load(name);
    }

    private static void assertMessage(String part, Path file) {
        String message = assertThrows(UserException.class, () -> ForeignModels.read(file))
                .getMessage();
        assertTrue(message.contains(part), message);
        assertTrue(message.contains(file.toString()), message);
    }
}
