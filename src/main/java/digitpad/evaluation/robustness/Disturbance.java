package digitpad.evaluation.robustness;

import digitpad.evaluation.data.EvaluationSample;
import digitpad.text.Messages;
import java.util.List;
import java.util.Locale;

/** A way to change an image more and more. A strength of 0 changes nothing. */
public enum Disturbance {
    /** Turned around the middle of the image, to the left or the right at random. In degrees. */
    ROTATION,
    /** Moved in a random direction. In pixels. */
    SHIFT,
    /** Enlarged around the middle of the image, by a share of its size. What leaves the image is lost. */
    LARGER,
    /** Reduced around the middle of the image, by a share of its size. */
    SMALLER,
    /** Strokes wider by this many pixels; see {@link StrokeThickness}. */
    THICKER,
    /** Strokes narrower by this many pixels; see {@link StrokeThickness}. */
    THINNER,
    /** Normally distributed noise, added to each pixel. Its standard deviation, as a share of full ink. */
    NOISE,
    /** Gaussian blur. Its standard deviation in pixels. */
    BLUR,
    /** A square of paper that covers a random place of the digit. Its side in pixels. */
    OCCLUSION,
    /** A trembling hand; see {@link Tremor}. Strokes only. As a share of the longer side of the digit. */
    TREMOR;

    private static final Messages TEXT = Messages.of(Disturbance.class);

    /** Returns its name in JSON documents, in lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the strengths above 0 that are tested, in ascending order. */
    public List<Double> strengths() {
        return switch (this) {
            case ROTATION -> List.of(5.0, 10.0, 15.0, 20.0, 30.0, 45.0);
            case SHIFT -> List.of(1.0, 2.0, 3.0, 4.0, 6.0, 8.0);
            case LARGER -> List.of(0.1, 0.2, 0.3, 0.4, 0.6);
            case SMALLER -> List.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6);
            case THICKER -> List.of(0.5, 1.0, 1.5, 2.0, 3.0, 4.0);
            case THINNER -> List.of(0.5, 1.0, 1.5, 2.0, 2.5);
            case NOISE -> List.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6);
            case BLUR -> List.of(0.5, 1.0, 1.5, 2.0, 2.5, 3.0);
            case OCCLUSION -> List.of(2.0, 4.0, 6.0, 8.0, 10.0, 12.0);
            case TREMOR -> List.of(0.01, 0.02, 0.03, 0.04, 0.06);
        };
    }

    /** Returns the largest strength that is tested, which suits as the end of a slider. */
    public double max() {
        return strengths().get(strengths().size() - 1);
    }

    /** Returns whether a sample can be changed in this way. */
    public boolean appliesTo(EvaluationSample sample) {
        return this != TREMOR || sample.strokes().isPresent();
    }

    /** Returns its name, such as "Rotation". */
    public String title() {
        return TEXT.get(
                switch (this) {
                    case ROTATION -> "disturbance.rotation";
                    case SHIFT -> "disturbance.shift";
                    case LARGER -> "disturbance.larger";
                    case SMALLER -> "disturbance.smaller";
                    case THICKER -> "disturbance.thicker";
                    case THINNER -> "disturbance.thinner";
                    case NOISE -> "disturbance.noise";
                    case BLUR -> "disturbance.blur";
                    case OCCLUSION -> "disturbance.occlusion";
                    case TREMOR -> "disturbance.tremor";
                });
    }

    /** Returns a strength with its unit, such as "15°". */
    public String format(double strength) {
        return TEXT.get(
                switch (this) {
                    case ROTATION -> "strength.degrees";
                    case SHIFT, THICKER, THINNER, BLUR, OCCLUSION -> "strength.pixels";
                    case LARGER, SMALLER, NOISE, TREMOR -> "strength.share";
                },
                strength);
    }
}
