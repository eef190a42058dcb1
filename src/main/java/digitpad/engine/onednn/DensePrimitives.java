package digitpad.engine.onednn;

import static digitpad.engine.onednn.Program.argument;

import digitpad.engine.onednn.Gradients.TrainedTensor;
import digitpad.network.Architecture.PlacedLayer;
import digitpad.network.Shape;
import java.util.List;
import java.util.Optional;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.inner_product_backward_data;
import org.bytedeco.dnnl.inner_product_backward_weights;
import org.bytedeco.dnnl.inner_product_forward;
import org.bytedeco.dnnl.memory;

/** A fully connected layer, with its ReLU if it has one. */
final class DensePrimitives implements LayerPrimitives {
    private final NativeObjects objects;
    private final String name;
    private final boolean relu;
    private final int units;
    private final memory input;
    private final long[] weightsSize;
    private final inner_product_forward.primitive_desc forward;
    private final memory output;
    private final memory weights;
    private final memory biases;
    private final List<ParameterTensor> parameters;

    /**
     * @param input output of the layer before, in any layout
     * @param relu whether ReLU is applied to each sum
     */
    DensePrimitives(BuildContext context, PlacedLayer placed, memory input, boolean relu) {
        this.input = input;
        this.relu = relu;
        name = placed.layer().name();
        objects = context.objects();
        units = placed.output().maps();
        weightsSize = weightsSize(placed.input());
        forward = objects.keep(new inner_product_forward.primitive_desc(
                objects.keep(new inner_product_forward.desc(
                        context.training() ? dnnl.prop_kind.forward_training : dnnl.prop_kind.forward_inference,
                        objects.keep(input.get_desc()),
                        objects.anyLayout(weightsSize),
                        objects.rowMajor(units),
                        objects.rowMajor(context.batchSize(), units))),
                relu ? objects.attributesWithRelu() : objects.attributes(),
                objects.cpu()));
        output = objects.allocate(objects.keep(forward.dst_desc()));
        weights = objects.allocate(objects.keep(forward.weights_desc()));
        biases = objects.allocate(objects.keep(forward.bias_desc()));
        parameters = parameters(placed);
        context.forward()
                .add(
                        name + " forward",
                        new inner_product_forward(forward),
                        forward,
                        argument(dnnl.DNNL_ARG_SRC, input),
                        argument(dnnl.DNNL_ARG_WEIGHTS, weights),
                        argument(dnnl.DNNL_ARG_BIAS, biases),
                        argument(dnnl.DNNL_ARG_DST, output));
    }

    /** The weights of maps have a row and a column, too, so that the maps can stay in their layout. */
    private long[] weightsSize(Shape from) {
        return objects.isFlat(input)
                ? new long[] {units, from.maps()}
                : new long[] {units, from.maps(), from.height(), from.width()};
    }

    private List<ParameterTensor> parameters(PlacedLayer placed) {
        return ParameterTensor.ofLayer(
                placed,
                (array, start) -> ParameterTensor.isVector(array)
                        ? new ParameterTensor(array, start, biases, objects.rowMajor(units))
                        : new ParameterTensor(array, start, weights, objects.rowMajor(weightsSize)));
    }

    @Override
    public memory output() {
        return output;
    }

    @Override
    public List<ParameterTensor> parameters() {
        return parameters;
    }

    @Override
    public Gradients addBackward(Program backward, memory outputGradient, boolean inputGradient) {
        memory gradient = relu
                ? Elementwise.RELU.addBackward(objects, backward, name + " relu backward", output, outputGradient)
                : outputGradient;
        List<TrainedTensor> trained = addWeightsGradient(backward, gradient);
        return new Gradients(
                inputGradient ? Optional.of(addInputGradient(backward, gradient)) : Optional.empty(), trained);
    }

    private List<TrainedTensor> addWeightsGradient(Program backward, memory gradient) {
        String operation = name + " weights gradient";
        // In the layout of the weights, so that the update reads both in the same order.
        memory.desc layout = objects.keep(weights.get_desc());
        var description = objects.keep(new inner_product_backward_weights.primitive_desc(
                objects.keep(new inner_product_backward_weights.desc(
                        objects.keep(input.get_desc()),
                        layout,
                        objects.rowMajor(units),
                        objects.keep(gradient.get_desc()))),
                objects.attributes(),
                objects.cpu(),
                forward));
        memory weightsGradient = objects.allocate(layout);
        memory biasesGradient = objects.allocate(objects.keep(description.diff_bias_desc()));
        backward.add(
                operation,
                new inner_product_backward_weights(description),
                description,
                argument(dnnl.DNNL_ARG_SRC, input),
                argument(dnnl.DNNL_ARG_DIFF_DST, gradient),
                argument(dnnl.DNNL_ARG_DIFF_WEIGHTS, weightsGradient),
                argument(dnnl.DNNL_ARG_DIFF_BIAS, biasesGradient));
        return parameters.stream()
                .map(tensor -> new TrainedTensor(tensor, tensor.isBiases() ? biasesGradient : weightsGradient))
                .toList();
    }

    private memory addInputGradient(Program backward, memory gradient) {
        String operation = name + " input gradient";
        var description = objects.keep(new inner_product_backward_data.primitive_desc(
                objects.keep(new inner_product_backward_data.desc(
                        objects.keep(input.get_desc()),
                        objects.keep(weights.get_desc()),
                        objects.keep(gradient.get_desc()))),
                objects.attributes(),
                objects.cpu(),
                forward));
        memory result = objects.allocate(objects.keep(description.diff_src_desc()));
        backward.add(
                operation,
                new inner_product_backward_data(description),
                description,
                argument(dnnl.DNNL_ARG_DIFF_DST, gradient),
                argument(dnnl.DNNL_ARG_WEIGHTS, weights),
                argument(dnnl.DNNL_ARG_DIFF_SRC, result));
        return result;
    }
}
