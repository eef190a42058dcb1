package digitpad.training.plan;

import digitpad.network.Preset;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A setting that is part of a {@link TrainingPlan}. */
public final class PlanSetting<T extends Number> extends Setting<T> {
    private final Function<Preset, T> defaultFor;
    private final Function<TrainingPlan, T> reader;
    private final BiFunction<TrainingPlan, T, TrainingPlan> writer;
    private final boolean basic;

    /**
     * @param usual its default for a network
     * @param reader takes it out of a plan
     * @param writer makes a plan with another value
     * @param basic whether a form shows it at once, and not only among more settings
     */
    PlanSetting(
            Setting<T> range,
            Function<Preset, T> usual,
            Function<TrainingPlan, T> reader,
            BiFunction<TrainingPlan, T, TrainingPlan> writer,
            boolean basic) {
        super(range);
        this.defaultFor = usual;
        this.reader = reader;
        this.writer = writer;
        this.basic = basic;
    }

    /** What it is unless something else is asked for. */
    public T defaultFor(Preset preset) {
        return defaultFor.apply(preset);
    }

    /** What it is in a plan. */
    public T get(TrainingPlan plan) {
        return reader.apply(plan);
    }

    /**
     * The plan with another value.
     *
     * @throws IllegalArgumentException if that cannot be used
     */
    public TrainingPlan with(TrainingPlan plan, T value) {
        return writer.apply(plan, value);
    }

    /** Whether a form shows it at once, and not only among more settings. */
    public boolean isBasic() {
        return basic;
    }
}
