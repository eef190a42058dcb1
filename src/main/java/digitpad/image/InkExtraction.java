package digitpad.image;

import digitpad.image.marks.DigitMarks;
import digitpad.image.marks.PrintedLines;
import digitpad.image.marks.Surroundings;
import digitpad.image.paper.ColorPicture;
import digitpad.image.paper.Contrast;
import digitpad.image.paper.FlatPaper;
import digitpad.image.paper.ImpulseFilter;
import digitpad.image.paper.InkAxis;
import digitpad.image.paper.Plane;
import digitpad.image.paper.ShadedPaper;
import digitpad.image.paper.Solid;
import java.util.Optional;

/** Separates the digit in a picture from its paper and everything around it. */
final class InkExtraction {
    /** The least ink of the pixels of printed lines and of frames. */
    private static final float MIN_LINE_INK = 0.02f;

    private static final float MIN_PHOTO_LINE_INK = 0.05f;
    private static final float MIN_FRAME_INK = 0.05f;

    private final Plane gray;
    private final boolean lossy;

    private InkExtraction(Plane gray, boolean lossy) {
        this.gray = gray;
        this.lossy = lossy;
    }

    /**
     * Returns the ink in a picture, in a picture of the same size.
     *
     * @param lossy whether the picture was compressed with loss, as in JPEG files
     */
    static FoundInk of(ArgbImage image, boolean lossy) {
        int[] cleaned = ImpulseFilter.clean(image.width(), image.height(), image.argb());
        Plane gray = InkAxis.project(ColorPicture.of(image.width(), image.height(), cleaned));
        return new InkExtraction(gray, lossy || cleaned != image.argb()).extract();
    }

    private FoundInk extract() {
        Optional<Contrast> flat = FlatPaper.contrast(gray);
        if (flat.isEmpty()) {
            return shadedInk();
        }
        Optional<Solid> solid = Solid.in(flat.get().plane());
        if (solid.isPresent()) {
            FoundInk inside = shadedInk();
            if (inside.isSeveralThings() || solid.get().isPaperOf(inside.ink().toArray())) {
                return inside;
            }
        }
        return ink(flat.get());
    }

    private FoundInk shadedInk() {
        return ink(ShadedPaper.contrast(gray));
    }

    private FoundInk ink(Contrast contrast) {
        boolean clean = contrast.isFlat();
        Optional<Plane> found = InkThreshold.apply(contrast, lossy);
        if (found.isEmpty()) {
            return new FoundInk(coverage(new float[gray.values().length]), false);
        }
        Plane ink = found.get();
        PrintedLines.remove(ink, clean ? MIN_LINE_INK : MIN_PHOTO_LINE_INK);
        Surroundings.remove(ink, clean ? MIN_FRAME_INK : 0);
        if (!DigitMarks.select(ink, lossy || !clean)) {
            return new FoundInk(coverage(ink.values()), true);
        }
        if (clean) {
            EdgeSharpener.sharpen(ink.width(), ink.values());
        } else {
            EdgeSharpener.trim(ink.width(), ink.values());
        }
        return new FoundInk(coverage(ink.values()), false);
    }

    private Coverage coverage(float[] ink) {
        return Coverage.of(gray.width(), gray.height(), ink);
    }
}
