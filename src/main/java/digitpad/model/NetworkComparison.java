package digitpad.model;

import digitpad.network.Architecture;
import digitpad.network.Architecture.PlacedLayer;
import digitpad.network.ArchitectureComparison;
import digitpad.network.Recipe;
import java.util.List;

/** Two networks and their recipes, side by side. */
public record NetworkComparison(Side left, Side right) {
    /**
     * One of the networks.
     *
     * @param name of the model or the run
     * @param preset id of the preset or the user's network that it was made from
     */
    public record Side(String name, String preset, Architecture architecture, Recipe recipe) {
        /** Returns the side for a model. */
        public static Side of(ModelInfo model) {
            return new Side(
                    model.name(),
                    model.preset(),
                    model.architecture(),
                    model.training().recipe());
        }

        /** Returns the number of products that the network adds up for one image. */
        public long multiplyAdds() {
            return architecture.placedLayers().stream()
                    .mapToLong(PlacedLayer::multiplyAdds)
                    .sum();
        }
    }

    /**
     * A setting that differs.
     *
     * @param name of the setting, for users
     * @param left its value on the left, for users
     * @param right its value on the right, for users
     */
    public record SettingDifference(String name, String left, String right) {}

    /** Returns the layers of both networks in rows. */
    public List<ArchitectureComparison.Row> layers() {
        return ArchitectureComparison.of(left.architecture(), right.architecture())
                .rows();
    }

    /** Returns the settings of the training that differ; empty if all are the same. */
    public List<SettingDifference> settings() {
        return new RecipeComparison(left, right).differences();
    }
}
