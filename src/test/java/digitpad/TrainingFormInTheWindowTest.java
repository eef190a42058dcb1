package digitpad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.augmentation.Augmentation;
import digitpad.ink.Ink;
import digitpad.ink.InkPoint;
import digitpad.ink.Stroke;
import digitpad.model.ModelInfo;
import digitpad.model.ModelStore;
import digitpad.network.Preset;
import digitpad.owndigits.OwnDigit;
import digitpad.owndigits.OwnDigits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Tests the settings of a run and their effect on it. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class TrainingFormInTheWindowTest {
    @TempDir
    Path home;

    private AppWindow window;

    @Start
    void open(Stage stage) {
        window = AppWindow.withSampleData(stage, home);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void invalidFormIsReportedAndCannotStart() {
        TrainTab tab = TrainTab.open(window);
        tab.fill("steps", "many");
        assertTrue(window.node("problem", Node.class).isVisible());
        assertEquals(
                "The number of steps is \"many\". It must be a whole number from 1 to 10,000,000.",
                window.text("problem"));
        assertTrue(window.node("start", Node.class).isDisabled());
        tab.fill("steps", "20");
        assertFalse(window.node("problem", Node.class).isVisible());
        assertFalse(window.node("start", Node.class).isDisabled());
        tab.fill("model-name", "a/b");
        assertTrue(window.text("problem").contains("cannot be called \"a/b\""), window.text("problem"));
    }

    @Test
    void linkRestoresTutorialSettings() {
        TrainTab tab = TrainTab.withPreset(window, Preset.TUTORIAL);
        assertFalse(window.node("restore", Node.class).isVisible());
        tab.fill("steps", "7");
        tab.fill("dropout", "0");
        window.click("restore");
        assertEquals("20,000", window.node("steps", TextField.class).getText());
        assertEquals("0.5", window.node("dropout", TextField.class).getText());
        assertFalse(window.node("restore", Node.class).isVisible());
    }

    @Test
    void linkRestoresTutorialData() {
        saveDigit();
        TrainTab.withPreset(window, Preset.TUTORIAL);
        window.await(
                "the own digit", () -> !window.node("own-digits", Node.class).isDisabled());
        assertFalse(window.node("restore", Node.class).isVisible());
        window.click("own-digits");
        window.click("restore");
        assertFalse(window.node("own-digits", CheckBox.class).isSelected());
        assertFalse(window.node("restore", Node.class).isVisible());
    }

    private void saveDigit() {
        new OwnDigits(home.resolve("data/digits"))
                .save(new OwnDigit(
                        1,
                        Instant.EPOCH,
                        new Ink(List.of(new Stroke(List.of(new InkPoint(140, 40), new InkPoint(140, 240)), 16))),
                        Optional.empty()));
    }

    @Test
    void targetAccuracyEndsRunEarly() {
        TrainTab tab = TrainTab.withSmallNetwork(window);
        // Validation runs every 100 steps.
        tab.fill("steps", "4000");
        tab.fill("batch-size", "10");
        tab.fill("learning-rate", "0.001");
        window.click("more-settings");
        tab.fill("target-accuracy", "50");
        window.click("start");
        window.await("the result", () -> window.node("result", Node.class).isVisible());
        assertTrue(
                tab.log().contains("stopped early: validation accuracy reached the target"),
                tab.log().toString());
        assertFalse(window.node("interrupted-run", Node.class).isVisible(), "the run has finished");
    }

    @Test
    void oneCoreIsSaved() {
        TrainTab.open(window);
        window.click("one-core");
        window.await("the saved settings", () -> settings().contains("\"oneCore\" : true"));
    }

    @Test
    void presetAugmentationAndOwnDigitsAreUsed() {
        saveDigit();
        TrainTab tab = TrainTab.open(window);
        window.robot().interact(() -> presets().setValue(Preset.BEST));
        assertEquals(
                String.format("%,d", Preset.BEST.recipe().steps()),
                window.node("steps", TextField.class).getText());
        window.await(
                "the own digit", () -> !window.node("own-digits", Node.class).isDisabled());
        window.click("own-digits");
        window.click("samples-change");
        window.await("the sliders", () -> slider("augment-rotation").isPresent());
        window.robot().interact(() -> {
            slider("augment-rotation").orElseThrow().setValue(30);
            slider("augment-non-digits").orElseThrow().setValue(0.25);
        });
        window.click("samples-change");
        tab.fill("steps", "2");
        tab.fill("batch-size", "20");
        window.click("start");
        window.await("the result", () -> window.node("result", Node.class).isVisible());
        ModelInfo info = new ModelStore(home.resolve("data/models"))
                .list().stream()
                        .filter(model -> model.name().equals("my network"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(Preset.BEST.id(), info.preset());
        assertEquals(
                Augmentation.STANDARD.with(Augmentation.Strength.ROTATION, 30),
                info.training().recipe().augmentation());
        assertEquals(0.25, info.training().recipe().mixture().nonDigitShare());
        assertEquals(1, info.training().extraSamples());
        assertEquals("sample + own digits", info.training().dataset());
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Preset> presets() {
        return window.node("preset", ComboBox.class);
    }

    private Optional<Slider> slider(String id) {
        return window.robot().lookup("#" + id).tryQueryAs(Slider.class);
    }

    private String settings() {
        try {
            return Files.readString(home.resolve("data/settings.json"));
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
