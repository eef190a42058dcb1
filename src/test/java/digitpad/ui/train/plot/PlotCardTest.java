package digitpad.ui.train.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.network.Preset;
import digitpad.training.plan.TrainingPlan;
import digitpad.ui.Background;
import digitpad.ui.Notices;
import digitpad.ui.Theme;
import digitpad.ui.controls.Card;
import digitpad.ui.controls.NodeSnapshot;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The runs of this test have no curves, so their colors appear only in a legend. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class PlotCardTest {
    private static final int TIMEOUT_MILLIS = 60_000;
    private static final int PIXELS = 2;
    /** The minimum height of the labels below the grid, in pixels. */
    private static final double BELOW_THE_GRID = 20;

    @TempDir
    private Path folder;

    private final Background background = new Background(Platform::runLater);
    private final PlotViewModel plot = new PlotViewModel(run("not started"));
    private Card card;

    @Start
    void show(Stage stage) {
        plot.show(run("first"));
        plot.show(run("second"));
        PlotExport export = new PlotExport(
                plot,
                background,
                new Notices(),
                (ending, owner, chosen) -> chosen.accept(folder.resolve("saved" + ending)));
        card = new PlotCard(Quantity.LOSS, plot, export).build(new SimpleObjectProperty<>(Theme.LIGHT.palette()));
        stage.setScene(new Scene(card, 600, 300));
        stage.show();
    }

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void savedPictureHasLegendAndNoControls() throws Exception {
        BufferedImage seen = seen();
        Bounds place = WaitForAsyncUtils.waitForAsyncFx(TIMEOUT_MILLIS, () -> {
            Node controls = card.lookup("#loss-controls");
            return controls.localToScene(controls.getLayoutBounds());
        });
        assertFalse(colors(seen).contains(argb("second")), "one legend is enough in the window");
        assertTrue(colors(part(seen, place)).size() > 1);

        BufferedImage saved = saved();
        assertTrue(colors(saved).contains(argb("first")));
        assertTrue(colors(saved).contains(argb("second")));
        assertEquals(1, colors(part(saved, place)).size());

        assertArrayEquals(pixels(seen), pixels(seen()), "the window has not changed");
    }

    @Test
    void pictureOfSingleRunNamesIt() {
        List<String> names = WaitForAsyncUtils.waitForAsyncFx(TIMEOUT_MILLIS, () -> {
            plot.drop("first");
            plot.drop("second");
            Legend legend = (Legend) card.lookup("#loss-legend");
            assertFalse(legend.isVisible(), "a single run needs no legend");
            legend.setForExport(true);
            try {
                assertTrue(legend.isVisible());
                return legend.getChildren().stream()
                        .map(ToggleButton.class::cast)
                        .map(entry -> entry.getText() + (entry.getGraphic() == null ? "" : " with color"))
                        .toList();
            } finally {
                legend.setForExport(false);
                assertFalse(legend.isVisible());
            }
        });
        assertEquals(List.of("not started"), names, "a single run is not drawn in its own color");
    }

    @Test
    void savedPlotIsDrawnAtPictureResolution() throws Exception {
        Bounds place = WaitForAsyncUtils.waitForAsyncFx(TIMEOUT_MILLIS, () -> {
            Node lines = card.lookup("#loss-plot");
            return lines.localToScene(lines.getLayoutBounds());
        });
        // A column of pixels that crosses the grid lines and no text.
        double middle = (place.getMinX() + place.getMaxX()) / 2;
        BufferedImage column =
                part(saved(), new BoundingBox(middle, place.getMinY(), 1, place.getHeight() - BELOW_THE_GRID));
        assertEquals(2, colors(column).size(), "only grid and background, nothing blurred");
    }

    private BufferedImage seen() throws Exception {
        Path file = folder.resolve("seen.png");
        WaitForAsyncUtils.waitForAsyncFx(TIMEOUT_MILLIS, () -> NodeSnapshot.of(card, Color.TRANSPARENT))
                .writePng(file);
        return ImageIO.read(file.toFile());
    }

    /** Saves the picture through the menu, as a user does. */
    private BufferedImage saved() throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(TIMEOUT_MILLIS, () -> {
            MenuButton more = (MenuButton) card.lookup("#loss-more");
            more.getItems().get(0).fire();
        });
        Path file = folder.resolve("saved.png");
        // Another thread writes the file; it appears only when complete.
        WaitForAsyncUtils.waitFor(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS, () -> Files.exists(file));
        return ImageIO.read(file.toFile());
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static BufferedImage part(BufferedImage image, Bounds place) {
        return image.getSubimage(
                (int) (place.getMinX() * PIXELS),
                (int) (place.getMinY() * PIXELS),
                (int) (place.getWidth() * PIXELS),
                (int) (place.getHeight() * PIXELS));
    }

    private static Set<Integer> colors(BufferedImage image) {
        return Arrays.stream(pixels(image)).boxed().collect(Collectors.toSet());
    }

    private int argb(String run) {
        Color color = RunColors.of(plot.color(run));
        return 0xff000000
                | (int) Math.round(color.getRed() * 255) << 16
                | (int) Math.round(color.getGreen() * 255) << 8
                | (int) Math.round(color.getBlue() * 255);
    }

    private static RunCurves run(String name) {
        return new RunCurves(name, name, TrainingPlan.of(Preset.QUICK));
    }
}
