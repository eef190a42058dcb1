package digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitpad.augmentation.Augmentation.Strength;
import digitpad.model.NetworkStore;
import digitpad.network.Preset;
import digitpad.text.TypedNumber;
import digitpad.training.plan.TrainingPlan;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Numbers in the options of the command {@code train}, in several locales. */
class TypedNumbersTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(before);
    }

    @Test
    void germanNumbersAreAcceptedInGerman() {
        TrainingPlan plan = plan(
                Locale.GERMANY,
                "--preset=best",
                "--steps=20.000",
                "--dropout=0,25",
                "--outliers=0,1",
                "--augment=elastic=0,5,rotation=7");
        assertEquals(20_000, plan.steps());
        assertEquals(0.25, plan.dropout());
        assertEquals(0.1, plan.mixture().nonDigitShare());
        assertEquals(
                Preset.BEST.recipe().augmentation().with(Strength.ELASTIC, 0.5).with(Strength.ROTATION, 7),
                plan.augmentation());
    }

    @Test
    void decimalPointIsAcceptedInEveryLocale() {
        for (String locale : new String[] {"en", "de", "tr", "fa", "fr", "und"}) {
            TrainingPlan plan = plan(
                    Locale.forLanguageTag(locale),
                    "--steps=20000",
                    "--learning-rate=0.001",
                    "--augment=elastic=0.5,rotation=7");
            assertEquals(20_000, plan.steps(), locale);
            assertEquals(0.001, plan.learningRate(), locale);
            assertEquals(0.5, plan.augmentation().of(Strength.ELASTIC), locale);
        }
    }

    @Test
    void pointIsDecimalSignInEnglish() {
        assertEquals(20, plan(Locale.ENGLISH, "--steps=20.000").steps());
        assertEquals(20_000, plan(Locale.ENGLISH, "--steps=20,000").steps());
    }

    private static TrainingPlan plan(Locale locale, String... arguments) {
        Locale.setDefault(locale);
        PlanOptions options = new PlanOptions();
        CommandLine line = new CommandLine(new Train()).registerConverter(Double.class, TypedNumber::toDouble);
        line.addMixin("plan", options);
        options.settingOptions().forEach(line.getCommandSpec()::addOption);
        line.parseArgs(arguments);
        return options.plan(new NetworkStore(Path.of("none")));
    }

    @Command
    private static final class Train {}
}
