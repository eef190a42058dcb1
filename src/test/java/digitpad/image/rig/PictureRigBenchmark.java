package digitpad.image.rig;

import digitpad.engine.TestEngine;
import digitpad.model.ModelStore;
import digitpad.recognition.Recognizer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Prints how many pictures the shipped model {@code best} reads right, as a table by condition.
 *
 * <p>{@code java -cp target/test-classes:target/digitpad.jar digitpad.image.rig.PictureRigBenchmark REPORT 20}, with
 * {@code DIGITPAD_DATA} and {@code DIGITPAD_STROKES} set. The arguments are the set, the pictures for each condition,
 * and optionally a part of the names of conditions and a folder, into which the pictures that are not read right are
 * written.
 */
public final class PictureRigBenchmark {
    private final DrawSet set;
    private final int pictures;
    private final String part;
    private final String folder;

    private PictureRigBenchmark(String[] args) {
        set = args.length > 0 ? DrawSet.valueOf(args[0].toUpperCase(Locale.ROOT)) : DrawSet.DEVELOPMENT;
        pictures = args.length > 1 ? Integer.parseInt(args[1]) : 20;
        part = args.length > 2 ? args[2] : "";
        folder = args.length > 3 ? args[3] : "";
    }

    /** Runs the benchmark. */
    public static void main(String[] args) throws IOException {
        new PictureRigBenchmark(args).run(System.out);
    }

    private void run(PrintStream out) throws IOException {
        try (Recognizer recognizer = Recognizer.of(TestEngine.ENGINE, new ModelStore(Path.of("unused")).load("best"))) {
            Shapes shapes = new Shapes(recognizer);
            List<Score> scores = new ArrayList<>();
            out.println("| condition | right | wrong | doubted | refused | blank |");
            out.println("|---|---|---|---|---|---|");
            for (Condition condition : PictureRig.conditions()) {
                if (condition.name().contains(part)) {
                    Score score = Score.of(condition, set, pictures, shapes, recognizer);
                    scores.add(score);
                    print(out, condition.name(), score);
                    if (!folder.isEmpty()) {
                        saveFailures(condition, shapes, recognizer);
                    }
                }
            }
            Score all = Score.sum(scores);
            print(out, "all", all);
            out.printf(
                    Locale.ROOT,
                    "%.2f %% right, %.2f %% wrong%n",
                    100 * all.share(Outcome.RIGHT),
                    100 * all.share(Outcome.WRONG));
        }
    }

    private static void print(PrintStream out, String name, Score score) {
        StringBuilder line = new StringBuilder("| " + name + " |");
        for (Outcome outcome : Outcome.values()) {
            line.append(' ').append(score.count(outcome)).append(" |");
        }
        out.println(line);
    }

    private void saveFailures(Condition condition, Shapes shapes, Recognizer recognizer) throws IOException {
        for (int number = 0; number < pictures; number++) {
            Picture picture = condition.picture(set, number, shapes);
            Outcome outcome = Outcome.of(picture, recognizer);
            if (outcome != Outcome.RIGHT) {
                String name = condition.name().replaceAll("\\W+", "-") + "_" + number + "__" + picture.expected();
                Files.createDirectories(Path.of(folder));
                Files.write(Path.of(folder, name + "." + outcome.name().toLowerCase(Locale.ROOT)), picture.file());
            }
        }
    }
}
