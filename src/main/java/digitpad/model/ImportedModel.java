package digitpad.model;

/**
 * A model from a file, as it is in the store.
 *
 * @param added false if the store had the same model before, so that nothing was copied
 */
public record ImportedModel(Model model, boolean added) {}
