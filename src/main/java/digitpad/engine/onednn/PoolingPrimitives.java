package digitpad.engine.onednn;

import static digitpad.engine.onednn.Program.argument;

import digitpad.network.Architecture.PlacedLayer;
import digitpad.network.AveragePoolingLayer;
import digitpad.network.MaxPoolingLayer;
import digitpad.network.Shape;
import digitpad.network.SumPoolingLayer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.pooling_backward;
import org.bytedeco.dnnl.pooling_forward;

/** Max, average or sum pooling. */
final class PoolingPrimitives implements LayerPrimitives {
    private static final dnnl.algorithm AVERAGE = dnnl.algorithm.pooling_avg_exclude_padding;
    private static final long[] NO_PADDING = {0, 0};

    private final NativeObjects objects;
    private final String name;
    private final dnnl.algorithm method;
    private final float factor;
    private final boolean reluGradient;
    private final long[] side;
    private final memory input;
    private final pooling_forward.primitive_desc forward;
    private final memory output;
    /** The positions of the maxima, for the backward pass; null in inference, and where it is not max pooling. */
    private final memory positions;

    private PoolingPrimitives(
            BuildContext context,
            PlacedLayer placed,
            int side,
            dnnl.algorithm method,
            float factor,
            memory input,
            boolean reluGradient) {
        this.method = method;
        this.factor = factor;
        this.input = input;
        this.reluGradient = reluGradient;
        this.side = new long[] {side, side};
        name = placed.layer().name();
        objects = context.objects();
        Shape shape = placed.output();
        forward = objects.keep(new pooling_forward.primitive_desc(
                objects.keep(new pooling_forward.desc(
                        context.training() ? dnnl.prop_kind.forward_training : dnnl.prop_kind.forward_inference,
                        method,
                        objects.keep(input.get_desc()),
                        objects.anyLayout(context.batchSize(), shape.maps(), shape.height(), shape.width()),
                        this.side,
                        this.side,
                        NO_PADDING,
                        NO_PADDING)),
                factor == 1 ? objects.attributes() : objects.attributesWithFactor(factor),
                objects.cpu()));
        output = objects.allocate(objects.keep(forward.dst_desc()));
        positions = context.training() && method == dnnl.algorithm.pooling_max
                ? objects.allocate(objects.keep(forward.workspace_desc()))
                : null;
        List<Program.Argument> arguments =
                new ArrayList<>(List.of(argument(dnnl.DNNL_ARG_SRC, input), argument(dnnl.DNNL_ARG_DST, output)));
        if (positions != null) {
            arguments.add(argument(dnnl.DNNL_ARG_WORKSPACE, positions));
        }
        context.forward()
                .add(
                        name + " forward",
                        new pooling_forward(forward),
                        forward,
                        arguments.toArray(Program.Argument[]::new));
    }

    /**
     * Builds max pooling.
     *
     * @param reluGradient whether the input is the output of a ReLU whose backward pass this one includes. After
     *     pooling it has a fraction of the values, with the same result: a maximum of 0 passes no gradient.
     */
    static PoolingPrimitives max(
            BuildContext context, PlacedLayer placed, MaxPoolingLayer layer, memory input, boolean reluGradient) {
        return new PoolingPrimitives(context, placed, layer.side(), dnnl.algorithm.pooling_max, 1, input, reluGradient);
    }

    /** Builds average pooling. */
    static PoolingPrimitives average(
            BuildContext context, PlacedLayer placed, AveragePoolingLayer layer, memory input) {
        return new PoolingPrimitives(context, placed, layer.side(), AVERAGE, 1, input, false);
    }

    /** Builds sum pooling: average pooling times the number of cells. */
    static PoolingPrimitives sum(BuildContext context, PlacedLayer placed, SumPoolingLayer layer, memory input) {
        return new PoolingPrimitives(context, placed, layer.side(), AVERAGE, layer.side() * layer.side(), input, false);
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
        if (!inputGradient) {
            return new Gradients(Optional.empty(), List.of());
        }
        memory gradient = reluGradient
                ? Elementwise.RELU.addBackward(objects, backward, name + " relu backward", output, outputGradient)
                : outputGradient;
        var description = objects.keep(new pooling_backward.primitive_desc(
                objects.keep(new pooling_backward.desc(
                        method,
                        objects.keep(input.get_desc()),
                        objects.keep(output.get_desc()),
                        side,
                        side,
                        NO_PADDING,
                        NO_PADDING)),
                objects.attributes(),
                objects.cpu(),
                forward));
        memory result = objects.allocate(objects.keep(description.diff_src_desc()));
        String operation = name + " input gradient";
        List<Program.Argument> arguments = new ArrayList<>(List.of(
                argument(
                        dnnl.DNNL_ARG_DIFF_DST,
                        backward.inLayout(operation, gradient, objects.keep(description.diff_dst_desc()))),
                argument(dnnl.DNNL_ARG_DIFF_SRC, result)));
        if (positions != null) {
            arguments.add(argument(dnnl.DNNL_ARG_WORKSPACE, positions));
        }
        backward.add(
                operation, new pooling_backward(description), description, arguments.toArray(Program.Argument[]::new));
        if (factor != 1) {
            Elementwise.multiply(objects, backward, operation, result, factor);
        }
        return new Gradients(Optional.of(result), List.of());
    }
}
