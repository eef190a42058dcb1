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

/** The house: packages are rooms, and imports only go down. */
@AnalyzeClasses(locations = ArchitectureTest.MainClasses.class)
class ArchitectureTest {
    /** All that is compiled from the main sources, in whatever package. */
    static final class MainClasses implements LocationProvider {
        @Override
        public Set<Location> get(Class<?> test) {
            return Set.of(Location.of(
                    DigitPad.class.getProtectionDomain().getCodeSource().getLocation()));
        }
    }

    private static final DescribedPredicate<JavaClass> ND4J =
            resideInAnyPackage("org.nd4j..", "org.deeplearning4j..", "org.bytedeco..", "onnx..");

    /** DL4J looks for it by its name, in a package that is not ours: the only class of the program there. */
    private static final DescribedPredicate<JavaClass> STAND_IN = belongToAnyOf(Nd4jCpu.class);

    /** What other rooms are made for, and what makes no data for them. */
    private static final DescribedPredicate<JavaClass> WINDOW_AND_TERMINAL =
            resideInAnyPackage("digitpad", "digitpad.startup..", "digitpad.cli..", "digitpad.ui..");

    /** Records that no other thread gets: each new name here needs a reason. */
    private static final DescribedPredicate<JavaClass> NO_MESSAGES = resideInAPackage("digitpad.cli..")
            .as("have one thread")
            .or(name("digitpad.ui.Services").as("hold what works"))
            .or(nameMatching("digitpad\\.model\\.Manifest(\\$Layer)?").as("hold what a file says, not looked at yet"))
            .or(nameMatching("digitpad\\.ui\\.train\\.plot\\.(PlotLine|CursorReading|MeasureCurve\\$RawCurve)")
                    .as("draw a curve that grows"));

    /** Interfaces of other rooms than the window's that hear of something and give no answer. */
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

    /** Classes of which there is no object. */
    private static final DescribedPredicate<JavaClass> CONSTANTS = describe(
            "hold nothing but constants",
            type -> type.getMethods().isEmpty()
                    && type.getConstructors().stream()
                            .allMatch(constructor -> constructor.getModifiers().contains(JavaModifier.PRIVATE))
                    && type.getFields().stream()
                            .allMatch(field ->
                                    field.getModifiers().containsAll(Set.of(JavaModifier.STATIC, JavaModifier.FINAL))));

    /** From the top down: who stands further down is known to those above, and to nobody else. */
    private static final Map<String, String[]> FLOORS = floors();

    private static Map<String, String[]> floors() {
        Map<String, String[]> floors = new LinkedHashMap<>();
        floors.put("launcher", new String[] {"digitpad"});
        floors.put("startup", new String[] {"digitpad.startup.."});
        floors.put("cli", new String[] {"digitpad.cli.."});
        floors.put("ui", new String[] {"digitpad.ui.."});
        floors.put("training", new String[] {"digitpad.training.."});
        floors.put("evaluation", new String[] {"digitpad.evaluation.."});
        floors.put("explanation", new String[] {"digitpad.explanation.."});
        floors.put("recognition", new String[] {"digitpad.recognition.."});
        floors.put("model", new String[] {"digitpad.model.."});
        floors.put("engine", new String[] {"digitpad.engine.."});
        floors.put("network", new String[] {"digitpad.network.."});
        floors.put("augmentation", new String[] {"digitpad.augmentation.."});
        floors.put("owndigits", new String[] {"digitpad.owndigits.."});
        floors.put("dataset", new String[] {"digitpad.dataset.."});
        floors.put("ink", new String[] {"digitpad.ink.."});
        floors.put("image", new String[] {"digitpad.image.."});
        floors.put("files", new String[] {"digitpad.files.."});
        floors.put("text", new String[] {"digitpad.text.."});
        return floors;
    }

    /** Those on one floor that do not know each other. */
    private static final Map<String, List<String>> STRANGERS = Map.of(
            "cli",
            List.of("startup"),
            "ui",
            List.of("cli", "startup"),
            "evaluation",
            List.of("training"),
            "dataset",
            List.of("owndigits"));

    @ArchTest
    static final ArchRule importsOnlyGoDown = importsOnlyGoDown();

    private static ArchRule importsOnlyGoDown() {
        Architectures.LayeredArchitecture house =
                layeredArchitecture().consideringOnlyDependenciesInAnyPackage("digitpad..");
        for (Map.Entry<String, String[]> floor : FLOORS.entrySet()) {
            house = house.layer(floor.getKey()).definedBy(floor.getValue());
        }
        List<String> above = new ArrayList<>();
        for (String floor : FLOORS.keySet()) {
            List<String> allowed = new ArrayList<>(above);
            allowed.removeAll(STRANGERS.getOrDefault(floor, List.of()));
            house = allowed.isEmpty()
                    ? house.whereLayer(floor).mayNotBeAccessedByAnyLayer()
                    : house.whereLayer(floor).mayOnlyBeAccessedByLayers(allowed.toArray(String[]::new));
            above.add(floor);
        }
        return house.ensureAllClassesAreContainedInArchitectureIgnoring(STAND_IN);
    }

    @ArchTest
    static final ArchRule noCyclesBetweenPackages =
            slices().matching("digitpad.(**)").should().beFreeOfCycles();

    /** The pad and the controls are no screens, but what several of them show. */
    @ArchTest
    static final ArchRule aScreenKnowsNoOtherScreen = slices().matching("digitpad.ui.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    resideInAPackage("digitpad.ui.."),
                    resideInAnyPackage("digitpad.ui.controls..", "digitpad.ui.pad.."));

    @ArchTest
    static final ArchRule theShellKnowsNoScreen = noClasses()
            .that()
            .resideInAPackage("digitpad.ui")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("digitpad.ui.*..").and(not(resideInAPackage("digitpad.ui.controls.."))));

    @ArchTest
    static final ArchRule controlsKnowNothingOfWhatTheyAreUsedFor = noClasses()
            .that()
            .resideInAPackage("digitpad.ui.controls..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("digitpad.ui..").and(not(resideInAPackage("digitpad.ui.controls.."))));

    @ArchTest
    static final ArchRule nd4jStaysInTheEngine = noClasses()
            .that(not(resideInAPackage("digitpad.engine..").or(STAND_IN)))
            .should()
            .dependOnClassesThat(ND4J);

    /** These are old, and cannot be renewed without ND4J: nothing from outside may reach them. */
    @ArchTest
    static final ArchRule librariesInsideNd4jAreNotUsed =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.nd4j.shade..");

    @ArchTest
    static final ArchRule networksAreClosedWithoutCollectingAllGarbage = noClasses()
            .should()
            .callMethod(MultiLayerNetwork.class, "close")
            .because("it collects the whole heap's garbage, which halts the window; a network of the engine does not");

    @ArchTest
    static final ArchRule javaFxStaysInTheWindow = noClasses()
            .that(not(resideInAnyPackage("digitpad.ui..", "digitpad.startup..", "digitpad")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "atlantafx..", "org.kordamp..");

    @ArchTest
    static final ArchRule inkAndImageKnowTheJdkAlone = noClasses()
            .that()
            .resideInAnyPackage("digitpad.ink..", "digitpad.image..")
            .should()
            .dependOnClassesThat(not(resideInAnyPackage(
                    "java..", "javax..", "digitpad.ink..", "digitpad.image..", "digitpad.text..", "digitpad.files..")));

    @ArchTest
    static final ArchRule viewModelsKnowNoControls = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..", "atlantafx..");

    @ArchTest
    static final ArchRule nothingIsDeserialisedFromJavasFormat = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.io.ObjectInputStream")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.deeplearning4j.util.ModelSerializer");

    @ArchTest
    static final ArchRule onlyTheTerminalSpeaksOnStandardStreams = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("digitpad.cli.Terminal")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule onlyTheStartConfiguresLogging = noClasses()
            .that()
            .resideOutsideOfPackage("digitpad.startup")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging..");

    /** Plain values: what rooms hand each other and threads share. */
    @ArchTest
    static final ArchRule recordsHoldNothingThatComputes = noClasses()
            .that()
            .areRecords()
            .and(not(WINDOW_AND_TERMINAL))
            .should()
            .dependOnClassesThat(ND4J)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "java.util.concurrent..");

    /** A record that is not private to its class may be handed to another thread. */
    @ArchTest
    static final ArchRule recordsAreImmutable = classes()
            .that()
            .areRecords()
            .and()
            .doNotHaveModifier(JavaModifier.PRIVATE)
            .and(not(NO_MESSAGES))
            .should(beImmutable());

    /** Listeners are called on the thread of who calls them, and hand on what they hear to another. */
    @ArchTest
    static final ArchRule listenersHearWhatIsImmutable =
            methods().that().areDeclaredInClassesThat(LISTENERS).should(takeImmutableParameters());

    @ArchTest
    static final ArchRule callbacksGetWhatIsImmutable = codeUnits()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat(not(WINDOW_AND_TERMINAL))
            .should(passImmutableValuesToCallbacks());

    /** Architectures are data: nothing in their room can be changed once it is made. */
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
