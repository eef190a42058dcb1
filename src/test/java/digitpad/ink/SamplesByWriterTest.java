package digitpad.ink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.text.UserException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SamplesByWriterTest {
    private final StrokeSamples samples = new StrokeSamples(
            List.of(digit("gm01"), digit("gm02"), digit("ap01"), digit("12")),
            List.of(nonDigit("gm02"), nonDigit("gm09"), nonDigit("kai1")));

    private final SamplesByWriter byWriter = SamplesByWriter.of(samples);

    @Test
    void name_selectsDigitsAndNonDigitsOfWriter() {
        assertEquals(List.of("gm02", "gm02"), writers(byWriter.writtenBy(Set.of("gm02"))));
        assertEquals(List.of("gm01", "ap01", "12", "gm09", "kai1"), writers(byWriter.notWrittenBy(Set.of("gm02"))));
    }

    @Test
    void star_selectsAllWritersOfLaboratory() {
        assertEquals(List.of("gm01", "gm02", "12", "gm02", "gm09"), writers(byWriter.writtenBy(Set.of("gm*", "12"))));
        assertEquals(List.of("ap01", "12", "kai1"), writers(byWriter.notWrittenBy(Set.of("gm*"))));
    }

    @Test
    void noNames_leaveOutNobody() {
        assertEquals(samples, byWriter.notWrittenBy(Set.of()));
    }

    @Test
    void unknownNames_areRefused() {
        for (String name : List.of("gm", "zz*", "1", "g*m")) {
            String message = assertThrows(UserException.class, () -> byWriter.notWrittenBy(Set.of("ap01", name)))
                    .getMessage();
            assertTrue(message.contains("no writer \"" + name + "\""), message);
        }
    }

    @Test
    void leavingOutEverybody_isRefused() {
        UserException error = assertThrows(UserException.class, () -> byWriter.notWrittenBy(Set.of("*")));
        assertTrue(error.getMessage().contains("All writers"), error.getMessage());
    }

    private static List<String> writers(StrokeSamples selected) {
        return selected.all().map(StrokeSample::writer).toList();
    }

    private static LabeledInk digit(String writer) {
        return new LabeledInk(1, writer, Ink.empty());
    }

    private static NonDigitInk nonDigit(String writer) {
        return new NonDigitInk("a", writer, "1", Ink.empty());
    }
}
