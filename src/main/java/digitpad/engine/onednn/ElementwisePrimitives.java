package digitpad.engine.onednn;

import java.util.List;
import java.util.Optional;
import org.bytedeco.dnnl.memory;

/** A layer that applies a function without parameters to each value. */
final class ElementwisePrimitives implements LayerPrimitives {
    private final NativeObjects objects;
    private final String name;
    private final Elementwise function;
    private final memory output;

    /**
     * @param input output of the layer before, in any layout
     */
    ElementwisePrimitives(BuildContext context, String name, Elementwise function, memory input) {
        this.name = name;
        this.function = function;
        objects = context.objects();
        output = function.addForward(objects, context.forward(), name + " forward", input);
    }

    @Override
    public memory output() {
        return output;
    }

    @Override
    public List<ParameterTensor> parameters() {
        return List.of();
    }

    @Override
    public Gradients addBackward(Program backward, memory outputGradient, boolean inputGradient) {
        return new Gradients(
                inputGradient
                        ? Optional.of(
                                function.addBackward(objects, backward, name + " backward", output, outputGradient))
                        : Optional.empty(),
                List.of());
    }
}
