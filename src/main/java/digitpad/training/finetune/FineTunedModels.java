package digitpad.training.finetune;

import digitpad.model.Model;
import digitpad.model.ModelCatalog;
import digitpad.model.ModelFile;
import digitpad.model.ModelName;
import digitpad.model.ModelStore;
import digitpad.text.Messages;
import digitpad.text.UserException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Saves fine-tuned models among the user's models. */
public final class FineTunedModels {
    private static final Logger LOG = LoggerFactory.getLogger(FineTunedModels.class);
    private static final Messages TEXT = Messages.of(FineTunedModels.class);

    private final ModelStore models;

    public FineTunedModels(ModelStore models) {
        this.models = models;
    }

    /**
     * Saves the model under the next free name, with the figures as its note. It never replaces a model.
     *
     * @return the model with its name in the store
     * @throws UserException if it cannot be saved
     */
    public Model save(FineTuneResult result) {
        String name = ModelFile.nameOf(models.save(result.model()));
        try {
            new ModelCatalog(models).annotate(name, String.join("\n", FineTuneText.sentences(result)));
        } catch (UserException e) {
            // The model is what counts.
            LOG.warn(e.getMessage());
        }
        return result.model().withName(name);
    }

    /** Returns the name for a model that is fine-tuned from {@code source}; it may be taken. */
    static String nameFor(String source) {
        String suffix = TEXT.get("finetune.suffix");
        // A model that was fine-tuned several times keeps its name.
        String base = source.replaceFirst(" " + suffix + "(-\\d+)?$", "");
        String name = base.substring(0, Math.min(base.length(), ModelName.MAX_LENGTH - suffix.length() - 1));
        String full = name + " " + suffix;
        return ModelName.isValid(full) ? full : suffix;
    }
}
