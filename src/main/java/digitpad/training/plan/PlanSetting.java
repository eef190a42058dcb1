package digitpad.training.plan;

import digitpad.network.Preset;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A setting that is part of a {@link TrainingPlan}. */
public final class PlanSetting<T extends Number> extends Setting<T> {
    private final Function<Preset, T> defaultFor;
    private final Function<TrainingPlan, T> getter;
    private final BiFunction<TrainingPlan, T, TrainingPlan> setter;
    private final boolean basic;

    /**
     * @param defaultValue returns the default value for a preset
     * @param getter returns the value of a plan
     * @param setter returns a plan with another value
     * @param basic whether the form always shows it, not only under "more settings"
     */
    PlanSetting(
            Setting<T> range,
            Function<Preset, T> defaultValue,
            Function<TrainingPlan, T> getter,
            BiFunction<TrainingPlan, T, TrainingPlan> setter,
            boolean basic) {
        super(range);
        this.defaultFor = defaultValue;
        this.getter = getter;
        this.setter = setter;
        this.basic = basic;
    }

    /** Returns the default value for a preset. */
    public T defaultFor(Preset preset) {
        return defaultFor.apply(preset);
    }

    /** Returns the value of a plan. */
    public T get(TrainingPlan plan) {
        return getter.apply(plan);
    }

    /**
     * Returns the plan with another value.
     *
     * @throws IllegalArgumentException if the value is out of range
     */
    public TrainingPlan with(TrainingPlan plan, T value) {
        return setter.apply(plan, value);
    }

    /** Returns whether the form always shows it, not only under "more settings". */
    public boolean isBasic() {
        return basic;
    }
}
