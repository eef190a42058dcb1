package digitpad.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import digitpad.model.NetworkComparison;
import digitpad.model.NetworkComparison.SettingDifference;
import digitpad.network.ArchitectureComparison;
import digitpad.network.Recipe;
import java.util.List;
import java.util.Locale;

/**
 * The output of {@code --json} for a comparison of two networks.
 *
 * @param layers in the order of both networks
 * @param settings those of the training that differ
 */
@JsonPropertyOrder({"left", "right", "layers", "settings"})
record ComparisonDocument(Side left, Side right, List<Row> layers, List<Setting> settings) {
    /** One of the networks. */
    @JsonPropertyOrder({"name", "preset", "parameters", "multiplyAdds", "recipe"})
    record Side(String name, String preset, int parameters, long multiplyAdds, Recipe recipe) {
        private static Side of(NetworkComparison.Side side) {
            return new Side(
                    side.name(),
                    side.preset(),
                    side.architecture().parameterCount(),
                    side.multiplyAdds(),
                    side.recipe());
        }
    }

    /**
     * A layer of each network.
     *
     * @param change the name of a {@link ArchitectureComparison.Change}, in lower case with hyphens
     * @param left null if the left network does not have it
     * @param right null if the right network does not have it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"change", "left", "right"})
    record Row(String change, ModelDocument.Layer left, ModelDocument.Layer right) {
        private static Row of(ArchitectureComparison.Row row) {
            return new Row(
                    row.change().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    row.left().map(ModelDocument.Layer::of).orElse(null),
                    row.right().map(ModelDocument.Layer::of).orElse(null));
        }
    }

    /** A setting that differs, in words. */
    @JsonPropertyOrder({"setting", "left", "right"})
    record Setting(String setting, String left, String right) {
        private static Setting of(SettingDifference difference) {
            return new Setting(difference.name(), difference.left(), difference.right());
        }
    }

    static ComparisonDocument of(NetworkComparison comparison) {
        return new ComparisonDocument(
                Side.of(comparison.left()),
                Side.of(comparison.right()),
                comparison.layers().stream().map(Row::of).toList(),
                comparison.settings().stream().map(Setting::of).toList());
    }
}
