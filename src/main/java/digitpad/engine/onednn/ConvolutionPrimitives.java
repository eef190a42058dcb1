package digitpad.engine.onednn;

import static digitpad.engine.onednn.Program.argument;

import digitpad.engine.onednn.Gradients.TrainedTensor;
import digitpad.network.Activation;
import digitpad.network.Architecture.PlacedLayer;
import digitpad.network.ConvolutionLayer;
import digitpad.network.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.dnnl.convolution_backward_data;
import org.bytedeco.dnnl.convolution_backward_weights;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;

/** A convolution, with its ReLU if it has one. */
final class ConvolutionPrimitives implements LayerPrimitives {
    /** Never Winograd's algorithm, which rounds more: results are to equal deeplearning4j's. */
    private static final dnnl.algorithm ALGORITHM = dnnl.algorithm.convolution_direct;

    private final BuildContext context;
    private final NativeObjects objects;
    private final ConvolutionLayer layer;
    private final boolean reluGradient;
    private final long[] strides;
    private final long[] paddingBefore;
    private final long[] paddingAfter;
    private final long[] inputSize;
    private final long[] outputSize;
    private final long[] kernelSize;
    private final memory input;
    private final convolution_forward.primitive_desc forward;
    private final memory output;
    private final memory weights;
    private final memory biases;
    private final List<ParameterTensor> parameters;

    /**
     * @param source output of the layer before, in any layout
     * @param reluGradient whether the backward pass is to include ReLU's; false if the layer has none, or if the next
     *     layer's backward pass includes it
     */
    ConvolutionPrimitives(
            BuildContext context, PlacedLayer placed, ConvolutionLayer layer, memory source, boolean reluGradient) {
        this.context = context;
        this.layer = layer;
        this.reluGradient = reluGradient;
        objects = context.objects();
        strides = new long[] {layer.stride(), layer.stride()};
        Shape from = placed.input();
        paddingBefore = new long[] {layer.paddingBefore(from.height()), layer.paddingBefore(from.width())};
        paddingAfter = new long[] {layer.paddingAfter(from.height()), layer.paddingAfter(from.width())};
        inputSize = size(placed.input());
        outputSize = size(placed.output());
        kernelSize = new long[] {layer.maps(), placed.input().maps(), layer.kernel(), layer.kernel()};
        forward = describeForward(source);
        input = context.forward().inLayout(layer.name(), source, objects.keep(forward.src_desc()));
        output = objects.allocate(objects.keep(forward.dst_desc()));
        weights = objects.allocate(objects.keep(forward.weights_desc()));
        biases = layer.bias() ? objects.allocate(objects.keep(forward.bias_desc())) : null;
        parameters = parameters(placed);
        context.forward()
                .add(
                        layer.name() + " forward",
                        new convolution_forward(forward),
                        forward,
                        withBiases(
                                dnnl.DNNL_ARG_BIAS,
                                biases,
                                argument(dnnl.DNNL_ARG_SRC, input),
                                argument(dnnl.DNNL_ARG_WEIGHTS, weights),
                                argument(dnnl.DNNL_ARG_DST, output)));
    }

    private long[] size(Shape shape) {
        return new long[] {context.batchSize(), shape.maps(), shape.height(), shape.width()};
    }

    private convolution_forward.primitive_desc describeForward(memory source) {
        dnnl.prop_kind kind = context.training() ? dnnl.prop_kind.forward_training : dnnl.prop_kind.forward_inference;
        // A single input map is read as it is: blocking it would multiply its size.
        memory.desc from = inputSize[1] == 1 ? objects.keep(source.get_desc()) : objects.anyLayout(inputSize);
        memory.desc kernels = objects.anyLayout(kernelSize);
        memory.desc to = objects.anyLayout(outputSize);
        convolution_forward.desc description = layer.bias()
                ? new convolution_forward.desc(
                        kind, ALGORITHM, from, kernels, biasLayout(), to, strides, paddingBefore, paddingAfter)
                : new convolution_forward.desc(
                        kind, ALGORITHM, from, kernels, to, strides, paddingBefore, paddingAfter);
        return objects.keep(new convolution_forward.primitive_desc(
                objects.keep(description),
                layer.activation() == Activation.RELU ? objects.attributesWithRelu() : objects.attributes(),
                objects.cpu()));
    }

    private memory.desc biasLayout() {
        return objects.rowMajor(layer.maps());
    }

    private List<ParameterTensor> parameters(PlacedLayer placed) {
        return ParameterTensor.ofLayer(
                placed,
                (array, start) -> ParameterTensor.isVector(array)
                        ? new ParameterTensor(array, start, biases, biasLayout())
                        : new ParameterTensor(array, start, weights, objects.rowMajor(kernelSize)));
    }

    private static Program.Argument[] withBiases(int index, memory biases, Program.Argument... others) {
        List<Program.Argument> arguments = new ArrayList<>(List.of(others));
        if (biases != null) {
            arguments.add(argument(index, biases));
        }
        return arguments.toArray(Program.Argument[]::new);
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
        memory gradient = reluGradient
                ? Elementwise.RELU.addBackward(
                        objects, backward, layer.name() + " relu backward", output, outputGradient)
                : outputGradient;
        List<TrainedTensor> trained = addWeightsGradient(backward, gradient);
        return new Gradients(
                inputGradient ? Optional.of(addInputGradient(backward, gradient)) : Optional.empty(), trained);
    }

    private List<TrainedTensor> addWeightsGradient(Program backward, memory gradient) {
        String name = layer.name() + " weights gradient";
        memory.desc from = inputSize[1] == 1 ? objects.keep(input.get_desc()) : objects.anyLayout(inputSize);
        memory.desc kernels = objects.anyLayout(kernelSize);
        memory.desc to = objects.anyLayout(outputSize);
        var description = objects.keep(new convolution_backward_weights.primitive_desc(
                objects.keep(
                        layer.bias()
                                ? new convolution_backward_weights.desc(
                                        ALGORITHM,
                                        from,
                                        kernels,
                                        biasLayout(),
                                        to,
                                        strides,
                                        paddingBefore,
                                        paddingAfter)
                                : new convolution_backward_weights.desc(
                                        ALGORITHM, from, kernels, to, strides, paddingBefore, paddingAfter)),
                objects.attributes(),
                objects.cpu(),
                forward));
        memory weightsGradient = objects.allocate(objects.keep(description.diff_weights_desc()));
        memory biasesGradient = layer.bias() ? objects.allocate(objects.keep(description.diff_bias_desc())) : null;
        backward.add(
                name,
                new convolution_backward_weights(description),
                description,
                withBiases(
                        dnnl.DNNL_ARG_DIFF_BIAS,
                        biasesGradient,
                        argument(
                                dnnl.DNNL_ARG_SRC,
                                backward.inLayout(name, input, objects.keep(description.src_desc()))),
                        argument(
                                dnnl.DNNL_ARG_DIFF_DST,
                                backward.inLayout(name, gradient, objects.keep(description.diff_dst_desc()))),
                        argument(dnnl.DNNL_ARG_DIFF_WEIGHTS, weightsGradient)));
        memory inWeightsLayout = backward.inLayout(name, weightsGradient, objects.keep(weights.get_desc()));
        return parameters.stream()
                .map(tensor -> new TrainedTensor(tensor, tensor.isBiases() ? biasesGradient : inWeightsLayout))
                .toList();
    }

    private memory addInputGradient(Program backward, memory gradient) {
        String name = layer.name() + " input gradient";
        var description = objects.keep(new convolution_backward_data.primitive_desc(
                objects.keep(new convolution_backward_data.desc(
                        ALGORITHM,
                        objects.anyLayout(inputSize),
                        objects.anyLayout(kernelSize),
                        objects.anyLayout(outputSize),
                        strides,
                        paddingBefore,
                        paddingAfter)),
                objects.attributes(),
                objects.cpu(),
                forward));
        memory result = objects.allocate(objects.keep(description.diff_src_desc()));
        backward.add(
                name,
                new convolution_backward_data(description),
                description,
                argument(
                        dnnl.DNNL_ARG_DIFF_DST,
                        backward.inLayout(name, gradient, objects.keep(description.diff_dst_desc()))),
                argument(
                        dnnl.DNNL_ARG_WEIGHTS,
                        backward.inLayout(name, weights, objects.keep(description.weights_desc()))),
                argument(dnnl.DNNL_ARG_DIFF_SRC, result));
        return result;
    }
}
