package digitpad;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static digitpad.ImmutabilityConditions.beImmutable;
import static digitpad.ImmutabilityConditions.passImmutableValuesToCallbacks;
import static digitpad.ImmutabilityConditions.takeImmutableParameters;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.LocationProvider;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.nativeblas.Nd4jCpu;

/** The architecture rules: packages form layers, and dependencies only point down. */
@AnalyzeClasses(locations = ArchitectureTest.MainClasses.class)
class ArchitectureTest {
    /** The location of all main classes, in any package. */
    static final class MainClasses implements LocationProvider {
        @Override
        public Set<Location> get(Class<?> test) {
            return Set.of(Location.of(
                    DigitPad.class.getProtectionDomain().getCodeSource().getLocation()));
        }
    }

    private static final DescribedPredicate<JavaClass> ND4J =
            resideInAnyPackage("org.nd4j..", "org.deeplearning4j..", "org.bytedeco..", "onnx..");

    /** The only class of the program outside its own packages, because DL4J looks it up by name. */
    private static final DescribedPredicate<JavaClass> ND4J_BRIDGE = belongToAnyOf(Nd4jCpu.class);

    /** The packages that use all others and provide no data to them. */
    private static final DescribedPredicate<JavaClass> WINDOW_AND_TERMINAL =
            resideInAnyPackage("digitpad", "digitpad.startup..", "digitpad.cli..", "digitpad.ui..");

    /** The engine whose records hold native objects, all used by one thread and never passed out. */
    private static final DescribedPredicate<JavaClass> ONEDNN =
            resideInAPackage("digitpad.engine.onednn..").as("hold native objects");

    /** Records that are not passed to other threads. Each new name here needs a reason. */
    private static final DescribedPredicate<JavaClass> ONE_THREAD_RECORDS = resideInAPackage("digitpad.cli..")
            .as("are used on one thread")
            .or(ONEDNN)
            .or(name("digitpad.ui.Services").as("hold services"))
            .or(nameMatching("digitpad\\.model\\.Manifest(\\$Layer)?").as("hold the unchecked content of a file"))
            .or(nameMatching("digitpad\\.ui\\.train\\.plot\\.(PlotLine|CursorReading|MeasureCurve\\$RawCurve)")
                    .as("draw a growing curve"));

    /** Interfaces outside the user interface whose methods all return nothing. */
    private static final DescribedPredicate<JavaClass> LISTENERS = describe(
            "are listeners",
            type -> type.isInterface()
                    && resideInAnyPackage(
                                    "digitpad.training..",
                                    "digitpad.recognition..",
                                    "digitpad.explanation..",
                                    "digitpad.dataset..")
                            .test(type)
                    && !type.getMethods().isEmpty()
                    && type.getMethods().stream()
                            .allMatch(method -> method.getRawReturnType().isEquivalentTo(void.class)));

    private static final DescribedPredicate<JavaClass> ARCHITECTURE = resideInAPackage("digitpad.network..")
            .and(not(simpleName("package-info")))
            .as("architectures");

    private static final DescribedPredicate<JavaClass> VISITORS =
            simpleName("Visitor").and(INTERFACES).as("visitors");

    /** Classes without methods and instances. */
    private static final DescribedPredicate<JavaClass> CONSTANTS = describe(
            "hold only constants",
            type -> type.getMethods().isEmpty()
                    && type.getConstructors().stream()
                            .allMatch(constructor -> constructor.getModifiers().contains(JavaModifier.PRIVATE))
                    && type.getFields().stream()
                            .allMatch(field ->
                                    field.getModifiers().containsAll(Set.of(JavaModifier.STATIC, JavaModifier.FINAL))));

    /** The layers from top to bottom. A layer may be used by the layers above it, except by {@link #UNRELATED} ones. */
    private static final Map<String, String[]> LAYERS = layers();

    private static Map<String, String[]> layers() {
        Map<String, String[]> layers = new LinkedHashMap<>();
        layers.put("launcher", new String[] {"digitpad"});
        layers.put("startup", new String[] {"digitpad.startup.."});
        layers.put("cli", new String[] {"digitpad.cli.."});
        layers.put("ui", new String[] {"digitpad.ui.."});
        layers.put("training", new String[] {"digitpad.training.."});
        layers.put("evaluation", new String[] {"digitpad.evaluation.."});
        layers.put("explanation", new String[] {"digitpad.explanation.."});
        layers.put("recognition", new String[] {"digitpad.recognition.."});
        layers.put("model", new String[] {"digitpad.model.."});
        layers.put("engine", new String[] {"digitpad.engine.."});
        layers.put("network", new String[] {"digitpad.network.."});
        layers.put("augmentation", new String[] {"digitpad.augmentation.."});
        layers.put("owndigits", new String[] {"digitpad.owndigits.."});
        layers.put("dataset", new String[] {"digitpad.dataset.."});
        layers.put("ink", new String[] {"digitpad.ink.."});
        layers.put("image", new String[] {"digitpad.image.."});
        layers.put("files", new String[] {"digitpad.files.."});
        layers.put("text", new String[] {"digitpad.text.."});
        return layers;
    }

    /** For a layer, the layers above that must not use it. */
    private static final Map<String, List<String>> UNRELATED = Map.of(
            "cli",
            List.of("startup"),
            "ui",
            List.of("cli", "startup"),
            "evaluation",
            List.of("training"),
            "dataset",
            List.of("owndigits"));

    @ArchTest
    static final ArchRule dependenciesOnlyPointDown = dependenciesOnlyPointDown();

    private static ArchRule dependenciesOnlyPointDown() {
        Architectures.LayeredArchitecture architecture =
                layeredArchitecture().consideringOnlyDependenciesInAnyPackage("digitpad..");
        for (Map.Entry<String, String[]> layer : LAYERS.entrySet()) {
            architecture = architecture.layer(layer.getKey()).definedBy(layer.getValue());
        }
        List<String> above = new ArrayList<>();
        for (String layer : LAYERS.keySet()) {
            List<String> allowed = new ArrayList<>(above);
            allowed.removeAll(UNRELATED.getOrDefault(layer, List.of()));
            architecture = allowed.isEmpty()
                    ? architecture.whereLayer(layer).mayNotBeAccessedByAnyLayer()
                    : architecture.whereLayer(layer).mayOnlyBeAccessedByLayers(allowed.toArray(String[]::new));
            above.add(layer);
        }
        return architecture.ensureAllClassesAreContainedInArchitectureIgnoring(ND4J_BRIDGE);
    }

    @ArchTest
    static final ArchRule noCyclesBetweenPackages =
            slices().matching("digitpad.(**)").should().beFreeOfCycles();

    /** The pad and the controls are not screens; several screens use them. */
    @ArchTest
    static final ArchRule screensDoNotDependOnEachOther = slices().matching("digitpad.ui.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    resideInAPackage("digitpad.ui.."),
                    resideInAnyPackage("digitpad.ui.controls..", "digitpad.ui.pad.."));

    @ArchTest
    static final ArchRule mainWindowDoesNotDependOnScreens = noClasses()
            .that()
            .resideInAPackage("digitpad.ui")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("digitpad.ui.*..").and(not(resideInAPackage("digitpad.ui.controls.."))));

    @ArchTest
    static final ArchRule controlsDoNotDependOnOtherUiPackages = noClasses()
            .that()
            .resideInAPackage("digitpad.ui.controls..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("digitpad.ui..").and(not(resideInAPackage("digitpad.ui.controls.."))));

    @ArchTest
    static final ArchRule nd4jStaysInTheEngine = noClasses()
            .that(not(resideInAPackage("digitpad.engine..").or(ND4J_BRIDGE)))
            .should()
            .dependOnClassesThat(ND4J);

    /** The program chooses between the engines, so each must work without the other. */
    @ArchTest
    static final ArchRule enginesDoNotKnowEachOther =
            slices().matching("digitpad.engine.(onednn|dl4j)..").should().notDependOnEachOther();

    /** ND4J bundles old library versions that cannot be updated separately, so no untrusted input may reach them. */
    @ArchTest
    static final ArchRule librariesBundledWithNd4jAreNotUsed =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.nd4j.shade..");

    @ArchTest
    static final ArchRule closingNetworksDoesNotCollectGarbage = noClasses()
            .should()
            .callMethod(MultiLayerNetwork.class, "close")
            .because("it runs a full garbage collection, which freezes the window; close the engine's network instead");

    @ArchTest
    static final ArchRule javaFxStaysInTheUserInterface = noClasses()
            .that(not(resideInAnyPackage("digitpad.ui..", "digitpad.startup..", "digitpad")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "atlantafx..", "org.kordamp..");

    @ArchTest
    static final ArchRule inkAndImageDependOnTheJdkOnly = noClasses()
            .that()
            .resideInAnyPackage("digitpad.ink..", "digitpad.image..")
            .should()
            .dependOnClassesThat(not(resideInAnyPackage(
                    "java..", "javax..", "digitpad.ink..", "digitpad.image..", "digitpad.text..", "digitpad.files..")));

    @ArchTest
    static final ArchRule viewModelsDoNotUseControls = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..", "atlantafx..");

    @ArchTest
    static final ArchRule javaSerializationIsNotUsed = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.io.ObjectInputStream")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.deeplearning4j.util.ModelSerializer");

    @ArchTest
    static final ArchRule onlyTerminalUsesStandardStreams = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("digitpad.cli.Terminal")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule onlyStartupConfiguresLogging = noClasses()
            .that()
            .resideOutsideOfPackage("digitpad.startup")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging..");

    /** Records are plain values that packages exchange and threads share. */
    @ArchTest
    static final ArchRule recordsHoldPlainValues = noClasses()
            .that()
            .areRecords()
            .and(not(WINDOW_AND_TERMINAL.or(ONEDNN)))
            .should()
            .dependOnClassesThat(ND4J)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "java.util.concurrent..");

    /** A record that is not private to its class may be passed to another thread. */
    @ArchTest
    static final ArchRule recordsAreImmutable = classes()
            .that()
            .areRecords()
            .and()
            .doNotHaveModifier(JavaModifier.PRIVATE)
            .and(not(ONE_THREAD_RECORDS))
            .should(beImmutable());

    /** Listeners run on the thread of their caller and pass their arguments to other threads. */
    @ArchTest
    static final ArchRule listenersReceiveImmutableValues =
            methods().that().areDeclaredInClassesThat(LISTENERS).should(takeImmutableParameters());

    @ArchTest
    static final ArchRule callbacksReceiveImmutableValues = codeUnits()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat(not(WINDOW_AND_TERMINAL))
            .should(passImmutableValuesToCallbacks());

    /** Architectures are plain data: no type of their package is mutable. */
    @ArchTest
    static final ArchRule architecturesAreImmutable =
            classes().that(ARCHITECTURE).and(not(VISITORS)).should(beImmutable());

    @ArchTest
    static final ArchRule architecturesAreRecordsEnumsAndInterfaces = classes()
            .that(ARCHITECTURE)
            .and(not(CONSTANTS))
            .and()
            .areTopLevelClasses()
            .should()
            .beRecords()
            .orShould()
            .beEnums()
            .orShould()
            .beInterfaces();
}
