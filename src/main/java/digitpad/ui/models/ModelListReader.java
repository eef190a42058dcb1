package digitpad.ui.models;

import digitpad.model.ModelCatalog;
import digitpad.model.SavedModel;
import digitpad.text.UserException;
import digitpad.training.runs.RunRecord;
import digitpad.training.runs.RunStore;
import digitpad.ui.Background;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the list of models, with the runs that made them. */
final class ModelListReader {
    private final ModelCatalog catalog;
    private final RunStore runs;

    ModelListReader(ModelCatalog catalog, RunStore runs) {
        this.catalog = catalog;
        this.runs = runs;
    }

    /** The models with their runs, and the problems of files that are none. */
    record ModelList(List<ModelRow> rows, List<String> problems) {
        ModelList {
            rows = List.copyOf(rows);
            problems = List.copyOf(problems);
        }
    }

    /** Reads the list. Not for the UI thread. */
    ModelList read() {
        Map<String, String> runNames = runNames();
        ModelCatalog.Contents contents = catalog.contents();
        List<ModelRow> rows = contents.models().stream()
                .map(model -> new ModelRow(model, run(model, runNames)))
                .toList();
        return new ModelList(rows, contents.problems());
    }

    private static Optional<String> run(SavedModel model, Map<String, String> runNames) {
        return model.isShipped() ? Optional.empty() : Optional.ofNullable(runNames.get(model.name()));
    }

    /** Returns the names of the runs, by the names of their models. */
    private Map<String, String> runNames() {
        Map<String, String> byModel = new HashMap<>();
        try {
            runs.list().stream()
                    .map(run -> run.record())
                    .filter(record -> record.model() != null)
                    .forEach((RunRecord record) -> byModel.put(record.model(), record.name()));
        } catch (UserException e) {
            // Without the names of the runs, the list of models is still useful.
            Background.describe(e);
        }
        return byModel;
    }
}
