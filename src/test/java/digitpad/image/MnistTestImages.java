package digitpad.image;

import digitpad.RealData;
import java.util.ArrayList;
import java.util.List;

/** MNIST's 10,000 test images, where the environment says they lie. */
public final class MnistTestImages {
    private MnistTestImages() {}

    /** Every {@code step}-th image; the test that asks is skipped where there is no data. */
    public static List<DigitImage> every(int step) {
        List<DigitImage> all = RealData.mnist().test().images();
        List<DigitImage> chosen = new ArrayList<>();
        for (int i = 0; i < all.size(); i += step) {
            chosen.add(all.get(i));
        }
        return chosen;
    }
}
