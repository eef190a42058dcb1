package digitpad.network;

import java.util.List;

/** Batch normalization of each map (Ioffe and Szegedy, 2015). */
public record BatchNormalizationLayer(String name) implements Layer {
    @Override
    public Shape output(Shape input) {
        return input;
    }

    @Override
    public List<ParameterArray> parameters(Shape input) {
        return List.of(
                ParameterArray.row("gamma", input.maps()),
                ParameterArray.row("beta", input.maps()),
                ParameterArray.row("mean", input.maps()),
                ParameterArray.row("log10stdev", input.maps()));
    }
}
