package digitpad.ui.draw;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.image.Coverage;
import digitpad.image.ImportedPicture;
import digitpad.image.RgbPicture;
import digitpad.ink.InkPoint;
import digitpad.ui.Background;
import digitpad.ui.CurrentDrawing;
import digitpad.ui.Notices;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests opening and saving pictures, and recognizing them, without JavaFX running. */
class ImageExchangeTest {
    private static final int TIMEOUT_SECONDS = 60;

    @TempDir
    Path folder;

    private final BlockingQueue<Runnable> uiQueue = new LinkedBlockingQueue<>();
    private final Background background = new Background(uiQueue::add);
    private final Notices notices = new Notices();
    private final CurrentDrawing drawing = new CurrentDrawing();
    private final DrawViewModel viewModel = new DrawViewModel(ENGINE, drawing, uiQueue::add, notices);
    private final List<Path> openedModels = new ArrayList<>();
    private final PicturePreviewModel preview = new PicturePreviewModel(drawing);
    private final ImageExchange images = new ImageExchange(drawing, preview, background, notices, openedModels::add);

    @AfterEach
    void close() {
        viewModel.close();
        background.close();
    }

    @Test
    void savedDrawing_canBeOpened() throws InterruptedException {
        drawing.press(new InkPoint(140, 60), CurrentDrawing.Tool.PEN);
        drawing.drag(new InkPoint(140, 220));
        drawing.release();
        Path file = folder.resolve("digit.png");
        images.save(file);
        runUntil(() -> notices.currentProperty().get().isPresent());
        assertTrue(notices.currentProperty().get().orElseThrow().message().contains(file.toString()));
        assertTrue(Files.exists(file));

        drawing.clear();
        images.open(List.of(file));
        runUntil(() -> drawing.sheetProperty().get().picture().isPresent());
        assertTrue(drawing.sheetProperty().get().ink().isEmpty());
        runUntil(() -> !viewModel.imageProperty().get().isBlank());
    }

    @Test
    void invalidPicture_showsErrorAndKeepsDrawing() throws Exception {
        drawing.press(new InkPoint(140, 60), CurrentDrawing.Tool.PEN);
        drawing.release();
        var before = drawing.sheetProperty().get();
        images.open(List.of(Files.writeString(folder.resolve("text.png"), "not a picture")));
        runUntil(() -> notices.currentProperty().get().isPresent());
        assertEquals(
                Notices.Kind.ERROR,
                notices.currentProperty().get().orElseThrow().kind());
        assertEquals(before, drawing.sheetProperty().get());
    }

    @Test
    void failedSave_showsError() throws InterruptedException {
        drawing.press(new InkPoint(140, 60), CurrentDrawing.Tool.PEN);
        drawing.release();
        images.save(Path.of("/dev/null/digit.png"));
        runUntil(() -> notices.currentProperty().get().isPresent());
        String message = notices.currentProperty().get().orElseThrow().message();
        assertTrue(message.contains("cannot be saved"), message);
    }

    @Test
    void answerToClearedDrawing_isIgnored() throws InterruptedException {
        drawing.press(new InkPoint(140, 60), CurrentDrawing.Tool.PEN);
        drawing.release();
        Runnable show = uiQueue.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        drawing.clear();
        show.run();
        assertTrue(viewModel.imageProperty().get().isBlank());
        assertFalse(viewModel.answerProperty().get().isPresent());
    }

    @Test
    void hiddenScreen_recognizesOnlyWhenShownAgain() throws InterruptedException {
        viewModel.setInFront(false);
        drawing.press(new InkPoint(140, 60), CurrentDrawing.Tool.PEN);
        drawing.release();
        assertTrue(viewModel.imageProperty().get().isBlank());
        viewModel.setInFront(true);
        runUntil(() -> !viewModel.imageProperty().get().isBlank());
    }

    @Test
    void pastedPicture_isOpened() throws InterruptedException {
        images.paste(FakeTransferSource.ofPicture(bar(70)));
        runUntil(() -> drawing.sheetProperty().get().picture().isPresent());
        assertEquals(Optional.empty(), notices.currentProperty().get());
    }

    @Test
    void pastedPictureFile_isOpened() throws IOException, InterruptedException {
        images.paste(FakeTransferSource.ofPictureFile(Files.readAllBytes(digit("a.png")), bar(70)));
        runUntil(() -> drawing.sheetProperty().get().picture().isPresent());
        assertEquals(Optional.empty(), notices.currentProperty().get());
    }

    @Test
    void truncatedPictureFile_isRefused() throws IOException, InterruptedException {
        byte[] file = Files.readAllBytes(digit("a.png"));
        byte[] half = Arrays.copyOf(file, file.length / 2);
        images.paste(FakeTransferSource.ofPictureFile(half, bar(20)));
        String message = nextNotice();
        assertTrue(message.startsWith("The picture on the clipboard is damaged"), message);
        assertEquals(Optional.empty(), drawing.sheetProperty().get().picture());
    }

    @Test
    void pictureWithoutInk_leavesDrawingAndHistory() throws InterruptedException {
        images.paste(FakeTransferSource.ofPicture(bar(70)));
        runUntil(() -> drawing.sheetProperty().get().picture().isPresent());
        drawing.clear();
        drawing.undo();
        var before = drawing.sheetProperty().get();
        images.paste(FakeTransferSource.ofPicture(bar(0)));
        runUntil(() -> preview().title().equals("Picture not opened"));
        assertEquals(
                "No ink was found. Use a picture of one digit, dark on light or light on dark.",
                preview().caption());
        assertEquals(before, drawing.sheetProperty().get());
        assertTrue(drawing.redoableProperty().get(), "the clearing can still be redone");
    }

    @Test
    void refusedPicture_saysWhyOnlyInPreview() {
        drawing.press(new InkPoint(140, 60), CurrentDrawing.Tool.PEN);
        drawing.release();
        var before = drawing.sheetProperty().get();
        images.show(severalThings(), () -> {});
        assertEquals("Several things.", preview().caption());
        assertEquals(Optional.empty(), notices.currentProperty().get());
        assertEquals(before, drawing.sheetProperty().get());
    }

    /** The user changed to another screen while the picture was read. */
    @Test
    void refusalWithoutVisiblePreview_isNoticed() {
        images.setInFront(false);
        images.show(severalThings(), () -> {});
        assertEquals("Several things are in it.", notice());
        assertEquals(Optional.empty(), preview.previewProperty().get());
    }

    private static ImportedPicture severalThings() {
        ImportedPicture.Problem problem = new ImportedPicture.Problem("Several things.", "Several things are in it.");
        return new ImportedPicture(
                RgbPicture.of(1, 1, new int[1]), Coverage.of(1, 1, new float[1]), Optional.of(problem));
    }

    @Test
    void openedPicture_removesEarlierNotice() throws InterruptedException {
        images.paste(FakeTransferSource.empty());
        assertEquals("There is no picture on the clipboard. Copy one first.", notice());
        images.paste(FakeTransferSource.ofPicture(bar(70)));
        runUntil(() -> drawing.sheetProperty().get().picture().isPresent());
        assertEquals(Optional.empty(), notices.currentProperty().get());
    }

    @Test
    void embeddedPicture_isOpened() throws IOException, InterruptedException {
        String link = "data:image/png;base64," + Base64.getEncoder().encodeToString(Files.readAllBytes(digit("a.png")));
        assertTrue(images.drop(FakeTransferSource.ofLink(link)));
        runUntil(() -> drawing.sheetProperty().get().picture().isPresent());
    }

    @Test
    void damagedEmbeddedPicture_showsError() throws InterruptedException {
        images.drop(FakeTransferSource.ofLink("data:image/png;base64,AAAA"));
        assertEquals(
                "The file in the link is not a picture that DigitPad can read. Choose a PNG, JPEG, GIF or BMP file.",
                nextNotice());
    }

    @Test
    void pasteWithoutPicture_showsHint() {
        images.paste(FakeTransferSource.ofText("Dear reader"));
        assertEquals("There is no picture on the clipboard. Copy one first.", notice());
    }

    @Test
    void unusableDrop_isNotCompleted() {
        assertFalse(images.drop(FakeTransferSource.empty()));
        assertEquals("What you dropped is not a picture. Drop a picture file.", notice());
        assertFalse(images.drop(FakeTransferSource.ofLink("https://example.org/3.png")));
        assertTrue(notice().startsWith("This is a link, not a picture."), notice());
    }

    @Test
    void severalFiles_firstPictureIsOpened() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("notes.txt"), "notes");
        Files.writeString(folder.resolve("ada.digitpad"), "a model");
        Path subfolder = Files.createDirectory(folder.resolve("folder.png"));
        images.drop(FakeTransferSource.ofFiles(
                subfolder.toFile(),
                folder.resolve("ada.digitpad").toFile(),
                folder.resolve("notes.txt").toFile(),
                digit("DIGIT.PNG").toFile(),
                digit("other.png").toFile()));
        runUntil(() -> drawing.sheetProperty().get().picture().isPresent());
        assertEquals("Only DIGIT.PNG was opened. Open one file at a time.", notice());
        assertEquals(List.of(), openedModels);
    }

    @Test
    void droppedFolder_saysToChooseAFile() throws InterruptedException {
        assertTrue(images.drop(FakeTransferSource.ofFiles(folder.toFile())));
        assertEquals(folder + " is a folder. Choose a picture file in it.", nextNotice());
    }

    @Test
    void droppedModel_isPassedOn() throws IOException, InterruptedException {
        Path model = Files.writeString(folder.resolve("Ada.DIGITPAD"), "a model");
        images.drop(FakeTransferSource.ofFiles(model.toFile()));
        runUntil(() -> !openedModels.isEmpty());
        assertEquals(List.of(model), openedModels);
    }

    @Test
    void slowPicture_doesNotReplaceLaterOne() throws InterruptedException {
        BlockingQueue<Runnable> results = new LinkedBlockingQueue<>();
        try (Background ownBackground = new Background(results::add)) {
            ImageExchange exchange = new ImageExchange(drawing, preview, ownBackground, notices, openedModels::add);
            exchange.paste(FakeTransferSource.ofPicture(bar(20)));
            Runnable showSlow = next(results);
            exchange.paste(FakeTransferSource.ofPicture(bar(70)));
            next(results).run();
            var later = drawing.sheetProperty().get();
            assertTrue(later.picture().isPresent());
            showSlow.run();
            assertEquals(later, drawing.sheetProperty().get());
        }
    }

    private static Runnable next(BlockingQueue<Runnable> queue) throws InterruptedException {
        Runnable next = queue.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        assertTrue(next != null, "timed out waiting for a task");
        return next;
    }

    private Path digit(String name) throws IOException {
        BufferedImage image = new BufferedImage(60, 100, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 60 * 100; i++) {
            image.getRaster().setSample(i % 60, i / 60, 0, isInk(i / 60, i % 60) ? 0 : 255);
        }
        Path file = folder.resolve(name);
        assertTrue(ImageIO.write(image, "png", file.toFile()));
        return file;
    }

    private static TransferSource.PixelRows bar(int length) {
        return new TransferSource.PixelRows() {
            @Override
            public int width() {
                return 60;
            }

            @Override
            public int height() {
                return 100;
            }

            @Override
            public void readRow(int row, int[] argb) {
                for (int column = 0; column < 60; column++) {
                    argb[column] = isInk(row, column) && row < 15 + length ? 0xFF000000 : 0xFFFFFFFF;
                }
            }
        };
    }

    private static boolean isInk(int row, int column) {
        return column >= 27 && column < 35 && row >= 15 && row < 85;
    }

    private PicturePreview preview() {
        return preview.previewProperty().get().orElseThrow();
    }

    private String notice() {
        return notices.currentProperty().get().orElseThrow().message();
    }

    private String nextNotice() throws InterruptedException {
        runUntil(() -> notices.currentProperty().get().isPresent());
        return notice();
    }

    private void runUntil(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            next(uiQueue).run();
        }
    }
}
