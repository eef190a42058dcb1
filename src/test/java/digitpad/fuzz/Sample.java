package digitpad.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** An intact file, and damaged copies of it. */
interface Sample {
    /** Returns the bytes of the intact file. */
    byte[] intact();

    /** Returns the bytes of a damaged copy; the same random numbers give the same damage. */
    byte[] damaged(Random random);

    /** Returns a file that is damaged without regard to its format. */
    static Sample binary(byte[] bytes) {
        return of(bytes, ByteDamage::apply);
    }

    /** Returns a text file: its lines, words and bytes are damaged. */
    static Sample text(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8), anyOf(TextDamage::apply, ByteDamage::apply));
    }

    /** Returns a JSON file: its values, words and bytes are damaged. */
    static Sample json(byte[] json) {
        return of(json, anyOf(JsonDamage::apply, JsonDamage::apply, anyOf(TextDamage::apply, ByteDamage::apply)));
    }

    /** Returns a file compressed with gzip: either its content or the compressed bytes are damaged. */
    static Sample gzip(Sample content) {
        return new Sample() {
            @Override
            public byte[] intact() {
                return compress(content.intact());
            }

            @Override
            public byte[] damaged(Random random) {
                return random.nextBoolean() ? compress(content.damaged(random)) : ByteDamage.apply(intact(), random);
            }
        };
    }

    private static Sample of(byte[] bytes, Damage damage) {
        return new Sample() {
            @Override
            public byte[] intact() {
                return bytes.clone();
            }

            @Override
            public byte[] damaged(Random random) {
                return damage.apply(bytes, random);
            }
        };
    }

    private static Damage anyOf(Damage... damages) {
        return (bytes, random) -> damages[random.nextInt(damages.length)].apply(bytes, random);
    }

    private static byte[] compress(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
