package digitpad.ui;

/**
 * Turns off the region caching of JavaFX, which draws rounded backgrounds by stretching a cached image to save work on
 * the graphics card. Without a graphics card, stretching takes two thirds of the frame time, several times as long as
 * filling a rounded rectangle ({@code digitpad.benchmark.TenRunsBenchmark}: 56 frames per second with caching, 60
 * without).
 */
public final class RegionCaching {
    private static final String DISABLED = "prism.disableRegionCaching";

    private RegionCaching() {}

    /** Disables caching, unless the user has set the system property. Call this before JavaFX starts. */
    public static void disable() {
        if (System.getProperty(DISABLED) == null) {
            System.setProperty(DISABLED, "true");
        }
    }
}
