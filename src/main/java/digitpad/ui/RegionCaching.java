package digitpad.ui;

/**
 * Keeps JavaFX from drawing the backgrounds of cards and buttons as stretched pictures. It does so to spare graphics
 * cards the corners; where there is no card, stretching took two thirds of the time a frame takes, several times what
 * filling a rounded rectangle does ({@code digitpad.benchmark.TenRuns}: 56 frames a second, 60 without).
 */
public final class RegionCaching {
    private static final String DISABLED = "prism.disableRegionCaching";

    private RegionCaching() {}

    /** To be called before JavaFX starts. A system property of the user's wins. */
    public static void disable() {
        if (System.getProperty(DISABLED) == null) {
            System.setProperty(DISABLED, "true");
        }
    }
}
