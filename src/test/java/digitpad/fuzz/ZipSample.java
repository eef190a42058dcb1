package digitpad.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;

/**
 * A zip file: its entries' content, its list of entries, or the bytes of the file are damaged.
 *
 * @param compressed whether the entries are compressed
 * @param entries in their order
 */
record ZipSample(boolean compressed, List<Entry> entries) implements Sample {
    /** An entry of the zip. */
    record Entry(String name, Sample content) {}

    /** An entry with its bytes. */
    private record Packed(String name, byte[] bytes) {}

    @Override
    public byte[] intact() {
        return zip(entries.stream()
                .map(entry -> new Packed(entry.name(), entry.content().intact()))
                .toList());
    }

    @Override
    public byte[] damaged(Random random) {
        int kind = random.nextInt(8);
        if (kind < 3) {
            return ByteDamage.apply(intact(), random);
        }
        int chosen = random.nextInt(entries.size());
        List<Packed> packed = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Sample content = entries.get(i).content();
            boolean damage = kind < 7 && i == chosen;
            packed.add(new Packed(entries.get(i).name(), damage ? content.damaged(random) : content.intact()));
        }
        if (kind == 7) {
            changeList(packed, chosen, random);
        }
        return zip(packed);
    }

    private static void changeList(List<Packed> entries, int at, Random random) {
        switch (random.nextInt(5)) {
            case 0 -> entries.remove(at);
            case 1 -> Collections.reverse(entries);
            case 2 -> entries.add(at, new Packed("../other", new byte[10]));
            // Compresses to almost nothing.
            case 3 -> entries.set(at, new Packed(entries.get(at).name(), new byte[20_000_000]));
            default ->
                entries.set(at, new Packed("a".repeat(60_000), entries.get(at).bytes()));
        }
    }

    private byte[] zip(List<Packed> packed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(compressed ? Deflater.BEST_SPEED : Deflater.NO_COMPRESSION);
            for (Packed entry : packed) {
                put(zip, entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, Packed entry) throws IOException {
        try {
            zip.putNextEntry(new ZipEntry(entry.name()));
            zip.write(entry.bytes());
        } catch (ZipException e) {
            // The name is there twice, which this writer does not allow.
            zip.putNextEntry(new ZipEntry(entry.name() + "-2"));
        }
    }
}
