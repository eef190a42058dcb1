package digitpad.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignFormatTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "PARQUET, PAR1",
        "MATLAB, 'MATLAB 5.0 MAT-file, written by Octave'",
        "HDF5, '\u0089HDF\r\n'",
        "NUMPY, \u0093NUMPY",
        "PICKLE, '\u0080\u0004\u0095'",
        "ZIP, 'PK\u0003\u0004'",
        "ARCHIVE, Rar!",
        "LFS, version https://git-lfs.github.com/spec/v1",
        "PDF, %PDF-1.7",
        "WEBP, RIFFxxxxWEBPVP8",
        "HEIC, xxxxftypheic",
        "AVIF, xxxxftypavif",
        "SVG, <?xml version='1.0'?>",
        "HTML, '  <!DOCTYPE html><html>'",
        "HTML, '<HTML>'"
    })
    void format_isRecognizedByFirstBytes(ForeignFormat format, String head) {
        byte[] bytes = head.getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(Optional.of(format), ForeignFormat.of(bytes));
        assertTrue(ForeignFormat.explain("the name", bytes).orElseThrow().contains("the name"));
    }

    @Test
    void tarArchive_isRecognized() {
        byte[] head = new byte[ForeignFormat.HEAD_BYTES];
        System.arraycopy("ustar".getBytes(StandardCharsets.ISO_8859_1), 0, head, 257, 5);
        assertEquals(Optional.of(ForeignFormat.ARCHIVE), ForeignFormat.of(head));
    }

    @Test
    void webPageInGzipFile_isRecognized() throws IOException {
        Path file = folder.resolve("train-images-idx3-ubyte.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("<!doctype html>404".getBytes(StandardCharsets.UTF_8));
        }
        assertTrue(ForeignFormat.explain(file).orElseThrow().contains("is a web page"));
    }

    @Test
    void otherFiles_areNotExplained() throws IOException {
        assertEquals(Optional.empty(), ForeignFormat.of(new byte[0]));
        assertEquals(Optional.empty(), ForeignFormat.of("label,pixel0".getBytes(StandardCharsets.UTF_8)));
        assertEquals(Optional.empty(), ForeignFormat.explain(folder));
        assertEquals(Optional.empty(), ForeignFormat.explain(folder.resolve("missing")));
    }
}
