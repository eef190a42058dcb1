package digitpad.engine.dl4j;

import digitpad.network.Recipe;
import digitpad.network.Schedule;
import org.nd4j.linalg.learning.config.AdaDelta;
import org.nd4j.linalg.learning.config.AdaGrad;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.schedule.FixedSchedule;
import org.nd4j.linalg.schedule.ISchedule;

/** Translates optimizers into deeplearning4j's updaters. */
final class Updaters {
    private static final double MOMENTUM = 0.9;
    private static final double ADA_EPSILON = 1e-6;
    private static final double EPSILON = 1e-8;
    private static final double SECOND_MOMENT_DECAY = 0.999;
    private static final double RMS_DECAY = 0.95;

    private Updaters() {}

    static IUpdater of(Recipe recipe) {
        ISchedule rate = rate(recipe);
        return switch (recipe.optimizer()) {
            case ADAM ->
                Adam.builder()
                        .learningRateSchedule(rate)
                        .beta1(MOMENTUM)
                        .beta2(SECOND_MOMENT_DECAY)
                        .epsilon(EPSILON)
                        .build();
            case SGD -> new Sgd(rate);
            case NESTEROV -> new Nesterovs(rate, MOMENTUM);
            case ADAGRAD -> new ScheduledAdaGrad(rate);
            case ADADELTA -> new AdaDelta(RMS_DECAY, ADA_EPSILON);
            case RMSPROP ->
                RmsProp.builder()
                        .learningRateSchedule(rate)
                        .rmsDecay(RMS_DECAY)
                        .epsilon(EPSILON)
                        .build();
        };
    }

    private static ISchedule rate(Recipe recipe) {
        return recipe.schedule() == Schedule.CONSTANT
                ? new FixedSchedule(recipe.learningRate())
                : new ScheduleAdapter(recipe);
    }

    /**
     * The learning-rate schedule for ND4J. ND4J's own PolySchedule is not used because it rises with the steps instead
     * of falling.
     */
    private static final class ScheduleAdapter implements ISchedule {
        private static final long serialVersionUID = 1L;

        private final transient Recipe recipe;

        ScheduleAdapter(Recipe recipe) {
            this.recipe = recipe;
        }

        @Override
        public double valueAt(int iteration, int epoch) {
            return recipe.schedule().rate(iteration, recipe.steps(), recipe.learningRate());
        }

        @Override
        @SuppressWarnings("MethodDoesntCallSuperMethod") // immutable
        public ISchedule clone() {
            return this;
        }
    }

    /**
     * Works around a bug of deeplearning4j: AdaGrad loses its schedule when it is cloned, and then multiplies by NaN.
     */
    private static final class ScheduledAdaGrad extends AdaGrad {
        private static final long serialVersionUID = 1L;

        ScheduledAdaGrad(ISchedule rate) {
            super(rate, ADA_EPSILON);
        }

        @Override
        @SuppressWarnings("MethodDoesntCallSuperMethod") // never modified
        public AdaGrad clone() {
            return this;
        }
    }
}
