package digitpad.engine.onednn;

import static digitpad.engine.onednn.Program.argument;

import digitpad.network.Architecture.PlacedLayer;
import digitpad.network.MaxPoolingLayer;
import digitpad.network.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.pooling_backward;
import org.bytedeco.dnnl.pooling_forward;

/** Max pooling. */
final class MaxPoolingPrimitives implements LayerPrimitives {
    private static final dnnl.algorithm MAXIMUM = dnnl.algorithm.pooling_max;
    private static final long[] NO_PADDING = {0, 0};

    private final NativeObjects objects;
    private final MaxPoolingLayer layer;
    private final boolean reluGradient;
    private final long[] side;
    private final memory input;
    private final pooling_forward.primitive_desc forward;
    private final memory output;
    /** The positions of the maxima, for the backward pass; null in inference. */
    private final memory positions;

    /**
     * @param reluGradient whether the input is the output of a ReLU whose backward pass this one includes. After
     *     pooling it has a fraction of the values, with the same result: a maximum of 0 passes no gradient.
     */
    MaxPoolingPrimitives(
            BuildContext context, PlacedLayer placed, MaxPoolingLayer layer, memory input, boolean reluGradient) {
        this.layer = layer;
        this.input = input;
        this.reluGradient = reluGradient;
        objects = context.objects();
        side = new long[] {layer.side(), layer.side()};
        Shape shape = placed.output();
        forward = objects.keep(new pooling_forward.primitive_desc(
                objects.keep(new pooling_forward.desc(
                        context.training() ? dnnl.prop_kind.forward_training : dnnl.prop_kind.forward_inference,
                        MAXIMUM,
                        objects.keep(input.get_desc()),
                        objects.anyLayout(context.batchSize(), shape.maps(), shape.height(), shape.width()),
                        side,
                        side,
                        NO_PADDING,
                        NO_PADDING)),
                objects.attributes(),
                objects.cpu()));
        output = objects.allocate(objects.keep(forward.dst_desc()));
        positions = context.training() ? objects.allocate(objects.keep(forward.workspace_desc())) : null;
        List<Program.Argument> arguments =
                new ArrayList<>(List.of(argument(dnnl.DNNL_ARG_SRC, input), argument(dnnl.DNNL_ARG_DST, output)));
        if (positions != null) {
            arguments.add(argument(dnnl.DNNL_ARG_WORKSPACE, positions));
        }
        context.forward()
                .add(
                        layer.name() + " forward",
                        new pooling_forward(forward),
                        forward,
                        arguments.toArray(Program.Argument[]::new));
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
        String name = layer.name() + " input gradient";
        memory gradient = reluGradient
                ? ReluGradient.add(objects, backward, layer.name() + " relu backward", output, outputGradient)
                : outputGradient;
        var description = objects.keep(new pooling_backward.primitive_desc(
                objects.keep(new pooling_backward.desc(
                        MAXIMUM,
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
        backward.add(
                name,
                new pooling_backward(description),
                description,
                argument(
                        dnnl.DNNL_ARG_DIFF_DST,
                        backward.inLayout(name, gradient, objects.keep(description.diff_dst_desc()))),
                argument(dnnl.DNNL_ARG_WORKSPACE, positions),
                argument(dnnl.DNNL_ARG_DIFF_SRC, result));
        return new Gradients(Optional.of(result), List.of());
    }
}
