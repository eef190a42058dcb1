package digitpad.ui.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.evaluation.data.EvaluationSample;
import digitpad.evaluation.data.EvaluationSet;
import digitpad.evaluation.data.PictureSample;
import digitpad.evaluation.marks.LabelMarks;
import digitpad.evaluation.report.ReportContent;
import digitpad.evaluation.score.EvaluationResults;
import digitpad.evaluation.score.ImageResult;
import digitpad.evaluation.score.Results;
import digitpad.image.DigitImage;
import digitpad.ui.Background;
import digitpad.ui.Notices;
import digitpad.ui.WriteQueue;
import digitpad.ui.evaluate.GalleryViewModel.Filter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@Tag("window")
@ExtendWith(ApplicationExtension.class)
class GalleryGridTest {
    private static final int COUNT = 10_000;
    private static final double WIDTH = 700;
    private static final double HEIGHT = 500;

    @TempDir
    private Path folder;

    private final Background background = new Background(Platform::runLater);
    private final ObjectProperty<Optional<ReportContent>> results = new SimpleObjectProperty<>(Optional.empty());
    private GalleryViewModel gallery;
    private GalleryGrid grid;

    @Start
    void open(Stage stage) {
        gallery = new GalleryViewModel(
                results,
                new MarksViewModel(new LabelMarks(folder.resolve("marks.json")), background, new Notices(), results));
        grid = new GalleryGrid(gallery);
        stage.setScene(new Scene(grid));
        // The stage may have the size of another test's.
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        stage.show();
        grid.requestFocus();
    }

    @AfterEach
    void close() throws InterruptedException {
        WriteQueue.await(background);
        background.close();
    }

    @Test
    void tenThousandImages_needFewTiles(FxRobot robot) {
        show(robot, COUNT);
        Set<Node> created = Collections.newSetFromMap(new IdentityHashMap<>());
        int columns = grid.columns();
        assertEquals((COUNT + columns - 1) / columns, grid.getItems().size());
        robot.push(KeyCode.END);
        created.addAll(tiles(robot));
        assertEquals(COUNT - 1, gallery.position());
        robot.push(KeyCode.HOME);
        created.addAll(tiles(robot));
        for (int i = 0; i < 50; i++) {
            robot.interact(() -> press(KeyCode.PAGE_DOWN));
            created.addAll(tiles(robot));
        }
        assertTrue(gallery.position() > 50 * columns, "position: " + gallery.position());
        assertTrue(created.size() >= columns, "tiles: " + created.size());
        assertTrue(created.size() < 20 * columns, "tiles: " + created.size() + " in " + columns + " columns");
    }

    @Test
    void clicksAndKeys_selectLikeInAFileList(FxRobot robot) {
        show(robot, 30);
        List<Node> tiles = tiles(robot).stream().filter(Node::isVisible).toList();
        robot.clickOn(tiles.get(1));
        assertEquals(Set.of(1), selected());
        robot.press(KeyCode.SHIFT).clickOn(tiles.get(3)).release(KeyCode.SHIFT);
        assertEquals(Set.of(1, 2, 3), selected());
        robot.press(KeyCode.CONTROL).clickOn(tiles.get(2)).release(KeyCode.CONTROL);
        assertEquals(Set.of(1, 3), selected());
        assertEquals(2, gallery.selectedProperty().get().orElseThrow().index());
        robot.push(KeyCode.SHORTCUT, KeyCode.A);
        assertEquals(30, selected().size());
        robot.push(KeyCode.RIGHT);
        assertEquals(Set.of(3), selected());
        robot.push(KeyCode.SHIFT, KeyCode.LEFT);
        assertEquals(Set.of(2, 3), selected());
    }

    @Test
    void keyM_marksTheFocusedImage(FxRobot robot) {
        show(robot, 3);
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.M);
        assertTrue(gallery.isSelectedMarked(), "marked");
        robot.push(KeyCode.M);
        assertTrue(!gallery.isSelectedMarked(), "no longer marked");
    }

    /** During an evaluation, the list grows and must not return to the selected image. */
    @Test
    void moreImages_keepTheScrollPosition(FxRobot robot) {
        show(robot, 1_000);
        robot.interact(() -> {
            grid.scrollTo(80);
            grid.layout();
        });
        show(robot, 1_100);
        robot.interact(grid::layout);
        assertTrue(
                robot.from(grid).lookup(".tile-row").queryAllAs(ListCell.class).stream()
                        .anyMatch(row -> row.isVisible() && row.getIndex() == 80),
                "row 80 is in view");
    }

    private void press(KeyCode key) {
        grid.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    private void show(FxRobot robot, int count) {
        List<EvaluationSample> samples = IntStream.range(0, COUNT)
                .<EvaluationSample>mapToObj(i -> new PictureSample(1, image(i)))
                .toList();
        EvaluationSet set = new EvaluationSet("many", samples);
        List<ImageResult> all = IntStream.range(0, count)
                .mapToObj(i -> new ImageResult(i, samples.get(i), Results.prediction(7, 0.5)))
                .toList();
        robot.interact(() -> {
            results.set(Optional.of(ReportContent.of(
                    new EvaluationResults("model", set, all), Optional.empty(), Optional.empty(), Instant.EPOCH)));
            if (gallery.filterProperty().get() != Filter.ALL) {
                gallery.choose(Filter.ALL);
            }
            grid.layout();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static DigitImage image(int index) {
        float[] pixels = new float[DigitImage.PIXELS];
        pixels[index % DigitImage.PIXELS] = 1;
        return DigitImage.of(pixels);
    }

    private Set<Integer> selected() {
        return new HashSet<>(
                gallery.selectedImages().stream().map(ImageResult::index).toList());
    }

    private Set<Node> tiles(FxRobot robot) {
        return robot.from(grid).lookup(".result-tile").queryAll();
    }
}
