package digitpad.evaluation;

import digitpad.ink.LabeledInk;
import digitpad.ink.NonDigitInk;
import java.util.List;

/**
 * How the samples of stroke files are read.
 *
 * @param letters and {@code signs}: without those that may be drawn like a digit
 */
public record StrokeScore(Digits digits, NonDigits letters, NonDigits signs) {
    /**
     * How digits are read.
     *
     * @param count number of digits
     * @param correct number of digits whose label is the most probable, even if they are rejected
     * @param rejected number of digits that are rejected as non-digits
     * @param wrong number of digits that are misread and not rejected
     */
    public record Digits(int count, int correct, int rejected, int wrong) {
        private static Digits of(List<ReadSample> samples) {
            int count = 0;
            int correct = 0;
            int rejected = 0;
            int wrong = 0;
            for (ReadSample each : samples) {
                if (each.sample() instanceof LabeledInk digit) {
                    boolean isCorrect = each.prediction().digit() == digit.label();
                    count++;
                    correct += isCorrect ? 1 : 0;
                    rejected += each.isRejected() ? 1 : 0;
                    wrong += !isCorrect && !each.isRejected() ? 1 : 0;
                }
            }
            return new Digits(count, correct, rejected, wrong);
        }
    }

    /**
     * How non-digits are read.
     *
     * @param count number of non-digits
     * @param doubted number of non-digits that are rejected, as they should be
     */
    public record NonDigits(int count, int doubted) {
        private static NonDigits of(List<ReadSample> samples, NonDigitInk.Kind kind) {
            List<ReadSample> counted =
                    samples.stream().filter(each -> isCounted(each, kind)).toList();
            int doubted = (int) counted.stream().filter(ReadSample::isRejected).count();
            return new NonDigits(counted.size(), doubted);
        }

        private static boolean isCounted(ReadSample read, NonDigitInk.Kind kind) {
            return read.sample() instanceof NonDigitInk nonDigit && nonDigit.kind() == kind && !nonDigit.isAmbiguous();
        }

        /** Returns the fraction that is doubted, 0..1; NaN if there are none. */
        public double share() {
            return doubted / (double) count;
        }
    }

    static StrokeScore of(List<ReadSample> samples) {
        return new StrokeScore(
                Digits.of(samples),
                NonDigits.of(samples, NonDigitInk.Kind.LETTER),
                NonDigits.of(samples, NonDigitInk.Kind.SIGN));
    }
}
