package digitpad.explanation;

import digitpad.dataset.LabeledImages;
import digitpad.image.DigitImage;
import digitpad.network.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Finds, for each map of a level, the images of a dataset that activate it most. */
public final class TopActivatingImages {
    /** Maximum number of images for each map. */
    public static final int MAX_PER_MAP = 8;

    /** Images per batch, limited because all their activations are in memory. */
    private static final int BATCH = 50;

    /**
     * An image and the cell of a map that it activates most.
     *
     * @param image the image
     * @param label its digit
     * @param receptiveField receptive field of the cell with the highest activation
     * @param value activation of that cell
     */
    public record ActivatingImage(DigitImage image, int label, CellRegion receptiveField, float value) {}

    private TopActivatingImages() {}

    /**
     * Returns for each map the images with the highest activation of any cell.
     *
     * @param count how many of the images to search, from the first
     * @param stopped checked between batches; if true, the search ends with the result so far
     * @return for each map of the level, up to {@value #MAX_PER_MAP} images with an activation above 0, the highest
     *     first
     */
    public static List<List<ActivatingImage>> find(
            Inspector inspector, LabeledImages images, int count, int level, BooleanSupplier stopped) {
        NetworkStructure structure = inspector.structure();
        Shape shape = structure.shape(level);
        List<List<ActivatingImage>> best = IntStream.range(0, shape.maps())
                .<List<ActivatingImage>>mapToObj(map -> new ArrayList<>())
                .toList();
        int end = Math.min(count, images.count());
        for (int from = 0; from < end && !stopped.getAsBoolean(); from += BATCH) {
            List<DigitImage> batch = images.images().subList(from, Math.min(end, from + BATCH));
            List<Activations> activations = inspector.activations(batch);
            for (int i = 0; i < activations.size(); i++) {
                for (int map = 0; map < shape.maps(); map++) {
                    offer(best.get(map), structure, activations.get(i).of(level), level, map, images, from + i);
                }
            }
        }
        return best.stream().map(List::copyOf).toList();
    }

    private static void offer(
            List<ActivatingImage> best,
            NetworkStructure structure,
            float[] values,
            int level,
            int map,
            LabeledImages images,
            int index) {
        Shape shape = structure.shape(level);
        int maxIndex = map * shape.area();
        for (int i = maxIndex; i < (map + 1) * shape.area(); i++) {
            if (values[i] > values[maxIndex]) {
                maxIndex = i;
            }
        }
        float value = values[maxIndex];
        if (value <= 0
                || (best.size() == MAX_PER_MAP
                        && value <= best.get(MAX_PER_MAP - 1).value())) {
            return;
        }
        int cell = maxIndex % shape.area();
        CellRegion field = structure.receptiveField(level, cell / shape.width(), cell % shape.width());
        best.add(new ActivatingImage(images.image(index), images.label(index), field, value));
        best.sort(Comparator.comparingDouble(image -> -image.value()));
        if (best.size() > MAX_PER_MAP) {
            best.remove(MAX_PER_MAP);
        }
    }
}
