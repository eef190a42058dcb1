/** What a training is to do: its plan, its settings, where what it learns from lies. */
package digitpad.training.plan;
