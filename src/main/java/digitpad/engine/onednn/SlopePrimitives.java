package digitpad.engine.onednn;

import static digitpad.engine.onednn.Program.argument;

import digitpad.engine.onednn.Gradients.TrainedTensor;
import digitpad.network.Activation;
import digitpad.network.Architecture.PlacedLayer;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.prelu_backward;
import org.bytedeco.dnnl.prelu_forward;

/** ReLU with slopes below 0 that are learned, one for each map, or drawn anew at each step, one for each value. */
final class SlopePrimitives implements LayerPrimitives, RandomPrimitives {
    private final NativeObjects objects;
    private final String name;
    private final boolean learned;
    private final memory input;
    private final memory slopes;
    private final prelu_forward.primitive_desc forward;
    private final memory output;
    private final List<ParameterTensor> parameters;

    private SlopePrimitives(BuildContext context, PlacedLayer placed, memory input, boolean learned) {
        this.input = input;
        this.learned = learned;
        objects = context.objects();
        name = placed.layer().name();
        memory.desc layout = objects.keep(input.get_desc());
        int maps = placed.input().maps();
        slopes = objects.allocate(learned ? oneForEachMap(maps) : layout);
        forward = objects.keep(new prelu_forward.primitive_desc(
                objects.keep(new prelu_forward.desc(
                        context.training() ? dnnl.prop_kind.forward_training : dnnl.prop_kind.forward_inference,
                        layout,
                        objects.keep(slopes.get_desc()))),
                objects.attributes(),
                objects.cpu()));
        output = objects.allocate(layout);
        parameters = learned
                ? ParameterTensor.ofLayer(
                        placed, (array, start) -> new ParameterTensor(array, start, slopes, oneForEachMap(maps)))
                : List.of();
        context.forward()
                .add(
                        name + " forward",
                        new prelu_forward(forward),
                        forward,
                        argument(dnnl.DNNL_ARG_SRC, input),
                        argument(dnnl.DNNL_ARG_WEIGHTS, slopes),
                        argument(dnnl.DNNL_ARG_DST, output));
    }

    /** Builds {@link Activation#PARAMETRIC_RELU}. */
    static SlopePrimitives learned(BuildContext context, PlacedLayer placed, memory input) {
        return new SlopePrimitives(context, placed, input, true);
    }

    /** Builds {@link Activation#RANDOMIZED_RELU} for training. */
    static SlopePrimitives random(BuildContext context, PlacedLayer placed, memory input) {
        return new SlopePrimitives(context, placed, input, false);
    }

    private memory.desc oneForEachMap(int maps) {
        return objects.isFlat(input) ? objects.rowMajor(1, maps) : objects.rowMajor(1, maps, 1, 1);
    }

    @Override
    public void draw(long seed, int step) {
        if (!learned) {
            FloatBuffer values = NativeObjects.view(slopes);
            float[] drawn = new float[values.capacity()];
            SplittableRandom random = RandomPrimitives.generator(seed, step);
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = (float) random.nextDouble(Activation.LOWEST_RANDOM_SLOPE, Activation.HIGHEST_RANDOM_SLOPE);
            }
            values.put(0, drawn);
        }
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
        memory.desc layout = objects.keep(input.get_desc());
        memory.desc slopesLayout = objects.keep(slopes.get_desc());
        var description = objects.keep(new prelu_backward.primitive_desc(
                objects.keep(new prelu_backward.desc(layout, slopesLayout, layout, slopesLayout)),
                objects.attributes(),
                objects.cpu(),
                forward));
        memory slopesGradient = objects.allocate(slopesLayout);
        memory result = objects.allocate(layout);
        backward.add(
                name + " backward",
                new prelu_backward(description),
                description,
                argument(dnnl.DNNL_ARG_SRC, input),
                argument(dnnl.DNNL_ARG_WEIGHTS, slopes),
                argument(dnnl.DNNL_ARG_DIFF_DST, backward.inLayout(name, outputGradient, layout)),
                argument(dnnl.DNNL_ARG_DIFF_SRC, result),
                argument(dnnl.DNNL_ARG_DIFF_WEIGHTS, slopesGradient));
        return new Gradients(
                Optional.of(result),
                parameters.stream()
                        .map(tensor -> new TrainedTensor(tensor, slopesGradient))
                        .toList());
    }
}
