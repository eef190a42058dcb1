package digitpad.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Reads and changes the entries of a zip. The packages have no file system for zips, in which tests run, too. */
public record ZipEntries(Path file) {
    /** Returns the content of an entry. */
    public byte[] get(String name) throws IOException {
        return all().get(name);
    }

    /** Adds or replaces an entry; creates the zip if there is none. */
    public void put(String name, byte[] content) throws IOException {
        Map<String, byte[]> entries = all();
        entries.put(name, content);
        write(entries);
    }

    /** Deletes an entry. */
    public void delete(String name) throws IOException {
        Map<String, byte[]> entries = all();
        entries.remove(name);
        write(entries);
    }

    private Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file);
                    ZipInputStream zip = new ZipInputStream(in)) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    entries.put(entry.getName(), zip.readAllBytes());
                }
            }
        }
        return entries;
    }

    private void write(Map<String, byte[]> entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
    }
}
