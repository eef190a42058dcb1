package digitpad;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** The house: packages are rooms, and imports only go down. */
@AnalyzeClasses(packages = "digitpad", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final DescribedPredicate<JavaClass> ND4J =
            resideInAnyPackage("org.nd4j..", "org.deeplearning4j..", "org.bytedeco..");

    @ArchTest
    static final ArchRule importsOnlyGoDown = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("digitpad..")
            .layer("launcher")
            .definedBy("digitpad")
            .layer("startup")
            .definedBy("digitpad.startup..")
            .layer("cli")
            .definedBy("digitpad.cli..")
            .layer("ui")
            .definedBy("digitpad.ui..")
            .layer("training")
            .definedBy("digitpad.training..")
            .layer("evaluation")
            .definedBy("digitpad.evaluation..")
            .layer("explanation")
            .definedBy("digitpad.explanation..")
            .layer("network")
            .definedBy("digitpad.network..")
            .layer("augmentation")
            .definedBy("digitpad.augmentation..")
            .layer("owndigits")
            .definedBy("digitpad.owndigits..")
            .layer("dataset")
            .definedBy("digitpad.dataset..")
            .layer("ink")
            .definedBy("digitpad.ink..")
            .layer("image")
            .definedBy("digitpad.image..")
            .layer("ground")
            .definedBy("digitpad.text..", "digitpad.files..")
            .whereLayer("launcher")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("startup")
            .mayOnlyBeAccessedByLayers("launcher")
            .whereLayer("cli")
            .mayOnlyBeAccessedByLayers("launcher")
            .whereLayer("ui")
            .mayOnlyBeAccessedByLayers("launcher")
            .whereLayer("training")
            .mayOnlyBeAccessedByLayers("launcher", "cli", "ui")
            .whereLayer("evaluation")
            .mayOnlyBeAccessedByLayers("launcher", "cli", "ui")
            .whereLayer("explanation")
            .mayOnlyBeAccessedByLayers("launcher", "cli", "ui", "training", "evaluation")
            .whereLayer("network")
            .mayOnlyBeAccessedByLayers("launcher", "cli", "ui", "training", "evaluation", "explanation")
            .whereLayer("augmentation")
            .mayOnlyBeAccessedByLayers("launcher", "cli", "ui", "training", "evaluation", "explanation", "network")
            .whereLayer("owndigits")
            .mayOnlyBeAccessedByLayers("launcher", "cli", "ui", "training", "evaluation", "explanation")
            .whereLayer("dataset")
            .mayOnlyBeAccessedByLayers(
                    "launcher", "cli", "ui", "training", "evaluation", "explanation", "network", "augmentation")
            .whereLayer("ink")
            .mayOnlyBeAccessedByLayers(
                    "launcher",
                    "cli",
                    "ui",
                    "training",
                    "evaluation",
                    "explanation",
                    "network",
                    "dataset",
                    "augmentation",
                    "owndigits")
            .whereLayer("image")
            .mayOnlyBeAccessedByLayers(
                    "launcher",
                    "cli",
                    "ui",
                    "training",
                    "evaluation",
                    "explanation",
                    "network",
                    "dataset",
                    "augmentation",
                    "owndigits",
                    "ink");

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
    static final ArchRule nd4jStaysInNetworkExplanationAndTraining = noClasses()
            .that(not(resideInAnyPackage("digitpad.network..", "digitpad.explanation..", "digitpad.training..")))
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
            .because("it collects the whole heap's garbage, which halts the window; Networks.close does not");

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
            .that(resideInAnyPackage("digitpad.network..", "digitpad.explanation.."))
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

    @ArchTest
    static final ArchRule dataThatCrossesThreadsIsImmutable = classes()
            .that()
            .haveNameMatching(
                    "digitpad\\.(ink\\.(Ink|Stroke|InkPoint|Sheet)|owndigits\\.OwnDigit|augmentation\\.(Augmentation|Mixture)|network\\.(Reading|ModelInfo|TrainingSettings)|explanation\\.(Inspection|Explanation|Anatomy|MindChange)|training\\.(StepReport|Measurement|TrainingResult|TrainingPlan))")
            .should()
            .beRecords();
}
