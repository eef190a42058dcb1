package digitpad.ui.train.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.network.Preset;
import digitpad.training.plan.TrainingPlan;
import digitpad.training.runs.Measure;
import digitpad.training.runs.Measurement;
import digitpad.ui.Background;
import digitpad.ui.FakeUiThread;
import digitpad.ui.Notices;
import digitpad.ui.controls.NodeSnapshot;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@Tag("window")
@ExtendWith(ApplicationExtension.class)
class PlotExportTest {
    private static final int TIMEOUT_MILLIS = 60_000;

    @TempDir
    private Path folder;

    private final FakeUiThread window = new FakeUiThread();
    private final Background background = new Background(window);
    private final Notices notices = new Notices();
    private final RunCurves run = new RunCurves("id", "mine", TrainingPlan.of(Preset.QUICK));
    private final PlotExport export =
            new PlotExport(new PlotViewModel(run), background, notices, (extension, owner, chosen) -> {});

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void pictureHasTwoPixelsPerWindowPixel() throws Exception {
        Path file = folder.resolve("curves.png");
        WaitForAsyncUtils.waitForAsyncFx(
                TIMEOUT_MILLIS,
                () -> export.savePng(NodeSnapshot.of(new Rectangle(40, 30, Color.RED), Color.TRANSPARENT), file));
        window.runNext(1);
        BufferedImage image = ImageIO.read(file.toFile());
        assertEquals(80, image.getWidth());
        assertEquals(60, image.getHeight());
        assertEquals(0xffff0000, image.getRGB(40, 30));
    }

    @Test
    void tableHoldsCurvesAsOfTheRequest() throws Exception {
        run.add(new Measurement(Measure.LOSS, 1, 2.5));
        Path file = folder.resolve("curves.csv");
        export.saveCsv(file);
        run.add(new Measurement(Measure.LOSS, 2, 2.4));
        window.runNext(1);
        assertEquals("run,name,step,measure,value\r\nid,mine,1,loss,2.5\r\n", Files.readString(file));
        assertEquals(
                Notices.Kind.INFO, notices.currentProperty().get().orElseThrow().kind());
    }

    @Test
    void writeFailureIsReported() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "").resolve("curves.csv");
        export.saveCsv(file);
        window.runNext(1);
        Notices.Notice notice = notices.currentProperty().get().orElseThrow();
        assertNotEquals(Notices.Kind.INFO, notice.kind());
        assertTrue(notice.message().contains("cannot be written"), notice.message());
    }
}
