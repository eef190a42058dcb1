package digitpad.evaluation.data;

import digitpad.dataset.LabeledImages;
import digitpad.dataset.MnistData;
import digitpad.ink.LabeledInk;
import digitpad.owndigits.OwnDigit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Labeled digits that models are evaluated on, in a fixed order.
 *
 * @param name of the set in reports
 * @param samples may be empty
 */
public record EvaluationSet(String name, List<EvaluationSample> samples) {
    public EvaluationSet {
        samples = List.copyOf(samples);
    }

    /** Returns all images of a dataset, in order, without copying their pixels. */
    public static EvaluationSet ofImages(LabeledImages images, String name) {
        return new EvaluationSet(
                name,
                IntStream.range(0, images.count())
                        .<EvaluationSample>mapToObj(index -> new DatasetSample(images, index))
                        .toList());
    }

    /** Returns the training images and then the test images of a dataset, without copying their pixels. */
    public static EvaluationSet ofAllImages(MnistData data, String name) {
        return new EvaluationSet(
                name,
                Stream.of(data.training(), data.test())
                        .flatMap(images -> ofImages(images, name).samples().stream())
                        .toList());
    }

    /** Returns digits of pen strokes. */
    public static EvaluationSet ofStrokes(List<LabeledInk> digits, String name) {
        return new EvaluationSet(
                name,
                digits.stream()
                        .<EvaluationSample>map(digit -> new InkSample(digit.label(), digit.ink()))
                        .toList());
    }

    /** Returns the user's own digits: as the image that the network saw if they were drawn on one, else as strokes. */
    public static EvaluationSet ofOwnDigits(List<OwnDigit> digits, String name) {
        return new EvaluationSet(
                name, digits.stream().map(EvaluationSet::sample).toList());
    }

    private static EvaluationSample sample(OwnDigit digit) {
        return digit.image()
                .<EvaluationSample>map(image -> new PictureSample(digit.label(), image))
                .orElseGet(() -> new InkSample(digit.label(), digit.ink()));
    }

    /** Returns the number of samples. */
    public int size() {
        return samples.size();
    }

    /** Returns whether any sample has pen strokes. */
    public boolean hasStrokes() {
        return samples.stream().anyMatch(sample -> sample.strokes().isPresent());
    }

    /** Returns the samples with the given indices, in the given order. */
    public EvaluationSet pick(int[] indices) {
        return new EvaluationSet(
                name, Arrays.stream(indices).mapToObj(samples::get).toList());
    }
}
