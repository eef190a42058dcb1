package digitpad.image;

import digitpad.RealData;
import java.util.ArrayList;
import java.util.List;

/** MNIST's 10,000 test images, from the folder that DIGITPAD_DATA names. */
public final class MnistTestImages {
    private MnistTestImages() {}

    /** Returns every {@code step}-th image; skips the calling test if there is no data. */
    public static List<DigitImage> every(int step) {
        List<DigitImage> all = RealData.mnist().test().images();
        List<DigitImage> chosen = new ArrayList<>();
        for (int i = 0; i < all.size(); i += step) {
            chosen.add(all.get(i));
        }
        return chosen;
    }
}
