package digitpad.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.augmentation.Augmentation;
import digitpad.files.ForeignFormat;
import digitpad.model.ModelExport;
import digitpad.network.Activation;
import digitpad.network.ConvolutionLayer.Padding;
import digitpad.network.Optimizer;
import digitpad.network.Preset;
import digitpad.network.Schedule;
import digitpad.network.StartingPoint;
import digitpad.network.draft.LayerKind;
import digitpad.network.draft.Pooling;
import digitpad.text.KeyTracer.Use;
import digitpad.training.plan.Setting;
import digitpad.training.plan.Settings;
import digitpad.training.runs.Measure;
import digitpad.training.runs.RunSummary;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Checks that bundles contain all texts that the code can request, and no others. */
class BundlesTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final String BUNDLE = "messages.properties";

    /**
     * Keys that contain the name of a value, such as an enum constant.
     *
     * @param folder the folder of the package
     * @param values the names of the values
     * @param patterns the keys, with {@value KeyTracer#UNKNOWN} in place of the name
     */
    private record Family(String folder, List<String> values, List<String> patterns) {
        static Family of(String folder, List<String> values, String... patterns) {
            return new Family("digitpad/" + folder, values, List.of(patterns));
        }

        boolean covers(String usedIn, String pattern) {
            return folder.equals(usedIn) && patterns.contains(pattern);
        }
    }

    private static final List<Family> FAMILIES = List.of(
            Family.of("cli", names(RunSummary.Condition.values()), "runs.state.*"),
            Family.of("explanation", ids(List.of(Activation.values()), Activation::id), "activation.note.*"),
            Family.of("files", names(ForeignFormat.values()), "format.*"),
            Family.of(
                    "network", ids(StartingPoint.all(), start -> start.preset().id()), "start.*", "start.*.lesson"),
            Family.of("training/plan", settings(), "setting.*", "setting.*.name"),
            Family.of("training/runs", ids(List.of(Measure.values()), Measure::id), "measure.*", "measure.*.short"),
            Family.of(
                    "ui/train/form",
                    names(Augmentation.Strength.values()),
                    "augment.*",
                    "augment.*.hint",
                    "augment.*.value"),
            Family.of("ui/train/form", ids(Settings.ALL, Setting::id), "form.*", "form.*.hint"),
            Family.of("ui/controls", ids(List.of(Optimizer.values()), Optimizer::id), "optimizer.*"),
            Family.of("ui/controls", ids(List.of(Schedule.values()), Schedule::id), "schedule.*"),
            Family.of("ui/editor", names(LayerKind.values()), "kind.*", "kind.*.hint"),
            Family.of("ui/editor", ids(List.of(Activation.values()), Activation::id), "activation.*"),
            Family.of("ui/editor", names(Padding.values()), "padding.*"),
            Family.of("ui/editor", names(Pooling.Kind.values()), "pooling.*"),
            Family.of(
                    "ui/editor",
                    List.of("layers", "parameters", "multiply-adds", "memory", "step", "training"),
                    "total.*",
                    "total.*.hint"),
            Family.of(
                    "ui/editor",
                    List.of("steps", "batch-size", "learning-rate", "weight-decay", "optimizer", "schedule"),
                    "recipe.*",
                    "recipe.*.hint"),
            Family.of(
                    "ui/editor",
                    List.of("maps", "kernel", "stride", "padding", "function", "pooling", "side", "units", "dropped"),
                    "setting.*"),
            Family.of("ui/train/form", ids(Preset.all(), Preset::id), "preset.*"),
            Family.of("ui/train/form", names(hidden("digitpad.ui.train.form.LengthInput$Unit")), "unit.*"),
            Family.of(
                    "ui/train/plot",
                    names(hidden("digitpad.ui.train.plot.Quantity")),
                    "plot.*",
                    "plot.*.log",
                    "plot.*.log.hint"),
            Family.of("model", ids(List.of(Activation.values()), Activation::id), "activation.*"),
            Family.of("model", ids(List.of(Optimizer.values()), Optimizer::id), "recipe.optimizer.*"),
            Family.of("model", ids(List.of(Schedule.values()), Schedule::id), "recipe.schedule.*"),
            Family.of(
                    "model",
                    names(Augmentation.Strength.values()),
                    "recipe.augmentation.*",
                    "recipe.augmentation.*.value"),
            Family.of(
                    "ui/models",
                    List.of("use", "rename", "duplicate", "change", "compare", "reveal", "delete"),
                    "action.*",
                    "action.*.hint"),
            Family.of("ui/models", names(ModelExport.Format.values()), "export.format.*"),
            Family.of("ui/train/plot", List.of(".png", ".csv"), "export.kind*"),
            Family.of("ui/train/runs", names(RunSummary.Condition.values()), "run.condition.*"),
            Family.of("ui/inside/cell", names(hidden("digitpad.ui.inside.cell.Language")), "language.*"));

    private static KeyTracer tracer;
    private static List<Use> uses;

    @BeforeAll
    static void readSources() throws IOException {
        List<SourceFile> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.add(SourceFile.read(file));
            }
        }
        tracer = new KeyTracer(sources);
        uses = tracer.uses();
    }

    @Test
    void allUsesOfBundlesAreFound() {
        assertTrue(uses.size() > 400, "too few uses found: " + uses.size());
        assertEquals(List.of(), tracer.untraceable());
    }

    @Test
    void everyComposedKeyBelongsToAFamily() {
        for (Use use : uses) {
            for (String key : use.keys()) {
                assertTrue(isWhole(key) || family(use, key).isPresent(), use + ": no family covers " + key);
            }
        }
    }

    @Test
    void everyFamilyIsUsed() {
        for (Family family : FAMILIES) {
            for (String pattern : family.patterns()) {
                assertTrue(
                        uses.stream()
                                .anyMatch(use -> use.keys().contains(pattern) && family.covers(folder(use), pattern)),
                        family + " is not used");
            }
        }
    }

    @Test
    void bundlesContainExactlyTheUsedKeys() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Use use : uses) {
            keys(use).forEach(key -> used.add(folder(use) + ": " + key));
        }
        Set<String> present = new TreeSet<>();
        for (Path file : propertiesFiles()) {
            if (file.endsWith(BUNDLE)) {
                String folder = slashed(RESOURCES.relativize(file.getParent()));
                read(file).stringPropertyNames().forEach(key -> present.add(folder + ": " + key));
            }
        }
        assertEquals(Set.of(), without(used, present), "missing from the bundle");
        assertEquals(Set.of(), without(present, used), "in the bundle but never used");
    }

    private static Set<String> without(Set<String> keys, Set<String> others) {
        Set<String> difference = new TreeSet<>(keys);
        difference.removeAll(others);
        return difference;
    }

    /** The tests of the classes that read these bundles check them. */
    @Test
    void otherBundlesAreUsageAndExplanations() throws IOException {
        assertEquals(
                Set.of(
                        "cli/usage.properties",
                        "ui/inside/cell/explanations.properties",
                        "ui/inside/cell/explanations_zh_CN.properties"),
                propertiesFiles().stream()
                        .filter(file -> !file.endsWith(BUNDLE))
                        .map(file -> slashed(RESOURCES.resolve("digitpad").relativize(file)))
                        .collect(Collectors.toSet()));
    }

    @Test
    void noBundleRepeatsAKey() throws IOException {
        for (Path file : propertiesFiles()) {
            read(file);
        }
    }

    @Test
    void everyPatternFitsItsArguments() throws IOException {
        for (Use use : uses) {
            Properties bundle = read(RESOURCES.resolve(folder(use)).resolve(BUNDLE));
            for (String key : keys(use)) {
                String pattern = bundle.getProperty(key);
                assertNotNull(pattern, use + " is not in the bundle");
                if (use.arguments() == 0) {
                    assertFalse(pattern.matches(".*\\{\\d.*"), use + " leaves a placeholder: " + pattern);
                    assertFalse(pattern.contains("''"), use + " shows two apostrophes: " + pattern);
                } else {
                    assertFilled(use, pattern);
                }
            }
        }
    }

    private static void assertFilled(Use use, String pattern) {
        Object[] arguments = new Object[use.arguments() < 0 ? 10 : use.arguments()];
        Arrays.fill(arguments, 0.5);
        String message = new MessageFormat(pattern, Locale.ENGLISH).format(arguments);
        assertFalse(message.matches(".*\\{\\d.*"), use + " leaves a placeholder: " + message);
        // MessageFormat treats a single apostrophe as the start of a quotation.
        assertFalse(pattern.replace("''", "").contains("'"), use + " has a single apostrophe: " + pattern);
    }

    private static Set<String> keys(Use use) {
        Set<String> keys = new TreeSet<>();
        for (String key : use.keys()) {
            if (isWhole(key)) {
                keys.add(key);
            } else {
                family(use, key)
                        .ifPresent(family ->
                                family.values().forEach(value -> keys.add(key.replace(KeyTracer.UNKNOWN, value))));
            }
        }
        return keys;
    }

    private static Optional<Family> family(Use use, String pattern) {
        return FAMILIES.stream()
                .filter(family -> family.covers(folder(use), pattern))
                .findFirst();
    }

    private static boolean isWhole(String key) {
        return !key.contains(KeyTracer.UNKNOWN);
    }

    private static String folder(Use use) {
        return slashed(SOURCES.relativize(use.source().folder()));
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static List<String> settings() {
        List<String> ids = new ArrayList<>(ids(Settings.ALL, Setting::id));
        ids.addAll(List.of(Settings.EPOCHS.id(), Settings.TARGET_PERCENT.id()));
        return ids;
    }

    private static <T> List<String> ids(List<T> values, Function<? super T, String> id) {
        return values.stream().map(id).toList();
    }

    /** Returns the names of enum constants in the spelling of keys. */
    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    /** Returns the constants of an enum that is private to its package. */
    private static Enum<?>[] hidden(String name) {
        try {
            return (Enum<?>[]) Class.forName(name).getEnumConstants();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> propertiesFiles() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(path -> path.toString().endsWith(".properties")).toList();
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties bundle = new Properties() {
            private static final long serialVersionUID = 1L;

            @Override
            public synchronized Object put(Object key, Object value) {
                assertFalse(containsKey(key), file + " has " + key + " twice");
                return super.put(key, value);
            }
        };
        try (Reader in = Files.newBufferedReader(file)) {
            bundle.load(in);
        }
        return bundle;
    }
}
