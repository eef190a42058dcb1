package digitpad.ui.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.ui.draw.FakeTransferSource.NumberedPixels;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests what is done with the content of the clipboard or a drop, however odd it is. */
class TransferReaderTest {
    private static final String NAME = "on the clipboard";

    @TempDir
    Path folder;

    @Test
    void filesComeBeforePictureAndLink() {
        File file = folder.resolve("3.png").toFile();
        Transfer transfer = read(new FakeTransferSource(
                Arrays.asList(null, file), new NumberedPixels(2, 2), "https://example.org/3.png", null));
        assertEquals(
                List.of(file.toPath()),
                assertInstanceOf(Transfer.Files.class, transfer).paths());
    }

    @Test
    void pictureComesBeforeLink() {
        Transfer.Pixels pixels = assertInstanceOf(
                Transfer.Pixels.class,
                read(new FakeTransferSource(
                        List.of(), new NumberedPixels(3, 2), "https://example.org/3.png", "https://example.org")));
        assertEquals(3, pixels.width());
        assertEquals(2, pixels.height());
        assertEquals(NumberedPixels.at(1, 2), pixels.argb()[5]);
    }

    @Test
    void largePicture_isSampledLikeAFile() {
        Transfer.Pixels pixels = assertInstanceOf(
                Transfer.Pixels.class, read(FakeTransferSource.ofPicture(new NumberedPixels(7000, 301))));
        assertEquals(1750, pixels.width());
        assertEquals(76, pixels.height());
        assertEquals(1750 * 76, pixels.argb().length);
        assertEquals(NumberedPixels.at(300, 6996), pixels.argb()[pixels.argb().length - 1]);
    }

    @Test
    void hugePicture_isRefused() {
        String message = message(FakeTransferSource.ofPicture(new NumberedPixels(100_000, 100_000)));
        assertTrue(message.startsWith("The picture on the clipboard has 100000 by 100000 pixels, more than the 64"));
    }

    @Test
    void emptyPicture_isNothing() {
        assertEquals(new Transfer.Nothing(), read(FakeTransferSource.ofPicture(new NumberedPixels(0, 5))));
        assertEquals(new Transfer.Nothing(), read(FakeTransferSource.empty()));
        assertEquals(new Transfer.Nothing(), read(FakeTransferSource.ofText("Dear reader, see https://example.org")));
        assertEquals(new Transfer.Nothing(), read(FakeTransferSource.ofLink("# a comment\n \n")));
    }

    @Test
    void contentThatCannotBeRead_isReported() {
        assertTrue(message(failing(new IllegalStateException("no data"))).startsWith("The picture cannot be read."));
        assertTrue(message(failing(new OutOfMemoryError("image"))).startsWith("The picture cannot be read."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/3.png",
                "HTTP://EXAMPLE.ORG/3.png",
                "smb://server/share/3.png",
                "file://server/share/3.png",
                "file:/3%zz.png",
                "data:text/plain;base64,AAAA",
                "data:image/svg+xml,<svg/>",
                "# from the browser\r\nhttps://example.org/3.png\r\n"
            })
    void linkToElsewhere_saysWhatToDo(String link) {
        assertEquals(
                "This is a link, not a picture. Save the picture and open its file, or copy the picture itself and"
                        + " paste it.",
                message(FakeTransferSource.ofLink(link)));
    }

    @Test
    void textThatIsALink_isUsedLikeALink() {
        assertTrue(
                message(FakeTransferSource.ofText(" https://example.org/3.png")).startsWith("This is a link"));
        assertInstanceOf(Transfer.EmbeddedPicture.class, read(FakeTransferSource.ofText("data:image/png;base64,AAAA")));
    }

    @Test
    void fileLink_opensTheFile() {
        Path file = folder.resolve("a digit.png");
        String link = file.toUri().toString();
        for (String spelled : List.of(link, link.replace("%20", " "), link.replace("file:///", "file://localhost/"))) {
            assertEquals(new Transfer.Files(List.of(file)), read(FakeTransferSource.ofLink(spelled)), spelled);
        }
    }

    @Test
    void embeddedPicture_isDecodedUpToALimit() {
        assertEquals(
                new Transfer.EmbeddedPicture("iVBO"),
                read(FakeTransferSource.ofLink("data:image/png;charset=utf-8;base64,iVBO")));
        String tooLong = "data:image/png;base64," + "A".repeat(PictureLink.MAX_LENGTH);
        assertTrue(message(FakeTransferSource.ofLink(tooLong)).startsWith("The picture in the link is too large."));
    }

    private static Transfer read(TransferSource source) {
        return TransferReader.read(source, NAME);
    }

    private static String message(TransferSource source) {
        return assertInstanceOf(Transfer.Unusable.class, read(source)).message();
    }

    /** Returns content that claims to be available but cannot be read. */
    private static TransferSource failing(Throwable error) {
        return new TransferSource() {
            @Override
            public List<File> files() {
                throw failure();
            }

            @Override
            public byte[] pictureFile() {
                throw failure();
            }

            @Override
            public PixelRows picture() {
                throw failure();
            }

            @Override
            public String link() {
                throw failure();
            }

            @Override
            public String text() {
                throw failure();
            }

            private RuntimeException failure() {
                if (error instanceof Error fatal) {
                    throw fatal;
                }
                return (RuntimeException) error;
            }
        };
    }
}
