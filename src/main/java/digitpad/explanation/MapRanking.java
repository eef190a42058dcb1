package digitpad.explanation;

import digitpad.engine.ZeroedMaps;
import digitpad.image.DigitImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Ranks the maps of a network by how much they matter for one digit of one image: each is switched off alone. */
public final class MapRanking {
    /** Maps per batch, as few as the engine computes one by one, so that equal maps have equal losses. */
    private static final int BATCH = 8;

    private static final Comparator<MapImportance> ORDER = Comparator.comparingDouble(MapImportance::loss)
            .reversed()
            .thenComparingInt(MapImportance::level)
            .thenComparingInt(MapImportance::map);

    private MapRanking() {}

    /** Returns the levels of all convolutions, in ascending order. */
    public static List<Integer> convolutionLevels(NetworkStructure structure) {
        return IntStream.rangeClosed(1, structure.lastLevel())
                .filter(level -> structure.layer(level) instanceof Convolution)
                .boxed()
                .toList();
    }

    /** Returns the number of maps that {@link #rank} switches off one by one. */
    public static int count(NetworkStructure structure, List<Integer> levels) {
        return levels.stream().mapToInt(level -> structure.shape(level).maps()).sum();
    }

    /**
     * Returns the maps of some levels, the most important first; of equal ones, the lower level and the lower index
     * first. If the inspector's network is damaged, each loss is in addition to the damage, and is 0 for maps that are
     * already switched off.
     *
     * @param levels from 1
     * @param progress is called after each batch with the number of maps that are done
     * @param canceled checked before each batch; if true, the search ends without a result
     * @return empty if canceled
     */
    public static Optional<List<MapImportance>> rank(
            Inspector inspector,
            DigitImage image,
            int digit,
            List<Integer> levels,
            IntConsumer progress,
            BooleanSupplier canceled) {
        ZeroedMaps damaged = inspector.zeroedMaps();
        double whole = logOdds(inspector, image, digit, List.of(damaged))[0];
        List<MapImportance> maps = maps(inspector.structure(), levels);
        List<MapImportance> ranked = new ArrayList<>(maps.size());
        for (int from = 0; from < maps.size(); from += BATCH) {
            if (canceled.getAsBoolean()) {
                return Optional.empty();
            }
            List<MapImportance> batch = maps.subList(from, Math.min(maps.size(), from + BATCH));
            double[] odds = logOdds(
                    inspector,
                    image,
                    digit,
                    batch.stream()
                            .map(each -> damaged.with(each.level(), each.map()))
                            .toList());
            for (int i = 0; i < odds.length; i++) {
                ranked.add(new MapImportance(batch.get(i).level(), batch.get(i).map(), whole - odds[i]));
            }
            progress.accept(ranked.size());
        }
        ranked.sort(ORDER);
        return Optional.of(List.copyOf(ranked));
    }

    private static List<MapImportance> maps(NetworkStructure structure, List<Integer> levels) {
        return levels.stream()
                .flatMap(level -> IntStream.range(0, structure.shape(level).maps())
                        .mapToObj(map -> new MapImportance(level, map, 0)))
                .toList();
    }

    private static double[] logOdds(Inspector inspector, DigitImage image, int digit, List<ZeroedMaps> zeroed) {
        return inspector.logits(Collections.nCopies(zeroed.size(), image), zeroed).stream()
                .mapToDouble(logits -> LogOdds.of(logits, digit))
                .toArray();
    }
}
