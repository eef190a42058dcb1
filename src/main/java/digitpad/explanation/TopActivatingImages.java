package digitpad.explanation;

import digitpad.dataset.LabeledImages;
import digitpad.image.DigitImage;
import digitpad.network.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Finds, for each map of a level, the images of a data set that excite it most. */
public final class TopActivatingImages {
    /** Images kept for each map. */
    public static final int MAX_PER_MAP = 8;

    /** Images read at once: all their activations are kept meanwhile. */
    private static final int BATCH = 50;

    /**
     * An image and where in it a map is excited most.
     *
     * @param image that was read
     * @param label what it shows
     * @param receptiveField the part of the image that the most excited cell could see
     * @param value that the cell gives
     */
    public record ActivatingImage(DigitImage image, int label, CellRegion receptiveField, float value) {}

    private TopActivatingImages() {}

    /**
     * Reads images and keeps for each map those whose strongest cell is strongest.
     *
     * @param count how many of the images to read, from the first on
     * @param stopped asked between batches; if it says yes, what was found so far is the result
     * @return for each map of the level up to {@value #MAX_PER_MAP} images, the most exciting first; of images that leave a map
     *     at 0, none
     */
    public static List<List<ActivatingImage>> find(
            Inspector inspector, LabeledImages images, int count, int level, BooleanSupplier stopped) {
        NetworkStructure anatomy = inspector.structure();
        Shape shape = anatomy.shape(level);
        List<List<ActivatingImage>> best = IntStream.range(0, shape.maps())
                .<List<ActivatingImage>>mapToObj(map -> new ArrayList<>())
                .toList();
        int end = Math.min(count, images.count());
        for (int from = 0; from < end && !stopped.getAsBoolean(); from += BATCH) {
            List<DigitImage> batch = images.images().subList(from, Math.min(end, from + BATCH));
            List<Activations> read = inspector.activations(batch);
            for (int i = 0; i < read.size(); i++) {
                for (int map = 0; map < shape.maps(); map++) {
                    offer(best.get(map), anatomy, read.get(i).of(level), level, map, images, from + i);
                }
            }
        }
        return best.stream().map(List::copyOf).toList();
    }

    private static void offer(
            List<ActivatingImage> best,
            NetworkStructure anatomy,
            float[] values,
            int level,
            int map,
            LabeledImages images,
            int index) {
        Shape shape = anatomy.shape(level);
        int strongest = map * shape.area();
        for (int i = strongest; i < (map + 1) * shape.area(); i++) {
            if (values[i] > values[strongest]) {
                strongest = i;
            }
        }
        float value = values[strongest];
        if (value <= 0
                || (best.size() == MAX_PER_MAP
                        && value <= best.get(MAX_PER_MAP - 1).value())) {
            return;
        }
        int cell = strongest % shape.area();
        CellRegion field = anatomy.receptiveField(level, cell / shape.width(), cell % shape.width());
        best.add(new ActivatingImage(images.image(index), images.label(index), field, value));
        best.sort(Comparator.comparingDouble(exciting -> -exciting.value()));
        if (best.size() > MAX_PER_MAP) {
            best.remove(MAX_PER_MAP);
        }
    }
}
