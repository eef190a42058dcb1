package digitpad;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** The house: packages are rooms, and imports only go down. */
@AnalyzeClasses(
        packages = {"digitpad", "org.nd4j.nativeblas"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final DescribedPredicate<JavaClass> ND4J =
            resideInAnyPackage("org.nd4j..", "org.deeplearning4j..", "org.bytedeco..", "onnx..");

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
        return house.ensureAllClassesAreContainedInArchitectureIgnoring("org.nd4j.nativeblas");
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
            .that(not(resideInAnyPackage("digitpad.engine..", "org.nd4j.nativeblas")))
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
    static final ArchRule backgroundThreadsHandOverPlainData = noClasses()
            .that(resideInAPackage("digitpad.engine.."))
            .and()
            .areRecords()
            .should()
            .dependOnClassesThat(ND4J);

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
            .and()
            .resideInAnyPackage(
                    "digitpad.ink..",
                    "digitpad.image..",
                    "digitpad.dataset..",
                    "digitpad.owndigits..",
                    "digitpad.augmentation..",
                    "digitpad.network..",
                    "digitpad.model..")
            .should()
            .dependOnClassesThat(ND4J)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "java.util.concurrent..");

    /** Architectures are data: nothing in their room can be changed once it is made. */
    @ArchTest
    static final ArchRule architecturesAreImmutable = fields().that()
            .areDeclaredInClassesThat()
            .resideInAPackage("digitpad.network..")
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule architecturesAreRecordsEnumsAndInterfaces = classes()
            .that()
            .resideInAPackage("digitpad.network..")
            .and()
            .doNotHaveSimpleName("PresetArchitectures")
            .and()
            .doNotHaveSimpleName("package-info")
            .and()
            .areTopLevelClasses()
            .should()
            .beRecords()
            .orShould()
            .beEnums()
            .orShould()
            .beInterfaces();

    @ArchTest
    static final ArchRule dataThatCrossesThreadsIsImmutable = classes()
            .that()
            .haveNameMatching(
                    "digitpad\\.(ink\\.(Ink|Stroke|InkPoint|Sheet)|owndigits\\.OwnDigit|augmentation\\.(Augmentation|Mixture)|recognition\\.Reading|model\\.(ModelInfo|TrainingSettings)|explanation\\.(Inspection|Explanation|Anatomy|MindChange)|training\\.(StepReport|TrainingResult|runs\\.(Measurement|Checkpoint|History|RunRecord|RunSummary)|plan\\.(TrainingPlan|EarlyStopping|Sources)))")
            .should()
            .beRecords();
}
