package digitpad.engine.onednn;

import static digitpad.engine.onednn.Program.argument;

import digitpad.engine.onednn.Gradients.TrainedTensor;
import digitpad.network.Architecture.PlacedLayer;
import digitpad.network.BatchNormalizationLayer;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Optional;
import org.bytedeco.dnnl.batch_normalization_backward;
import org.bytedeco.dnnl.batch_normalization_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;

/**
 * Batch normalization. In training it normalizes by the mean and the variance of the batch, and averages them for
 * inference. The average of the variance is stored as the logarithm of its root, as deeplearning4j does.
 */
final class BatchNormalizationPrimitives implements LayerPrimitives {
    private static final int SCALE_AND_SHIFT =
            dnnl.normalization_flags.use_scale.value | dnnl.normalization_flags.use_shift.value;

    private final NativeObjects objects;
    private final String name;
    private final memory input;
    private final batch_normalization_forward.primitive_desc forward;
    private final memory output;
    private final memory scale;
    private final memory shift;
    /** Mean and variance to normalize by: of the batch in training, else the averages. */
    private final memory mean;

    private final memory variance;
    private final memory averageMean;
    private final memory averageLog10Stdev;
    private final List<ParameterTensor> parameters;

    BatchNormalizationPrimitives(BuildContext context, PlacedLayer placed, memory input) {
        this.input = input;
        name = placed.layer().name();
        objects = context.objects();
        int flags = SCALE_AND_SHIFT | (context.training() ? 0 : dnnl.normalization_flags.use_global_stats.value);
        dnnl.prop_kind kind = context.training() ? dnnl.prop_kind.forward_training : dnnl.prop_kind.forward_inference;
        forward = objects.keep(new batch_normalization_forward.primitive_desc(
                objects.keep(new batch_normalization_forward.desc(
                        kind.value, objects.keep(input.get_desc()), (float) BatchNormalizationLayer.EPSILON, flags)),
                objects.attributes(),
                objects.cpu()));
        output = objects.allocate(objects.keep(forward.dst_desc()));
        memory.desc vector = objects.rowMajor(placed.input().maps());
        scale = objects.allocate(vector);
        shift = objects.allocate(vector);
        mean = objects.allocate(vector);
        variance = objects.allocate(vector);
        averageMean = objects.allocate(vector);
        averageLog10Stdev = objects.allocate(vector);
        parameters = parameters(placed, vector);
        context.forward()
                .add(
                        name + " forward",
                        new batch_normalization_forward(forward),
                        forward,
                        argument(dnnl.DNNL_ARG_SRC, input),
                        argument(dnnl.DNNL_ARG_MEAN, mean),
                        argument(dnnl.DNNL_ARG_VARIANCE, variance),
                        argument(dnnl.DNNL_ARG_SCALE, scale),
                        argument(dnnl.DNNL_ARG_SHIFT, shift),
                        argument(dnnl.DNNL_ARG_DST, output));
    }

    private List<ParameterTensor> parameters(PlacedLayer placed, memory.desc vector) {
        List<memory> values = List.of(scale, shift, averageMean, averageLog10Stdev);
        return ParameterTensor.ofLayer(
                placed,
                (array, start) -> new ParameterTensor(
                        array, start, values.get(placed.parameters().indexOf(array)), vector));
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
        memory.desc layout = objects.keep(output.get_desc());
        var description = objects.keep(new batch_normalization_backward.primitive_desc(
                objects.keep(new batch_normalization_backward.desc(
                        dnnl.prop_kind.backward.value,
                        layout,
                        objects.keep(input.get_desc()),
                        (float) BatchNormalizationLayer.EPSILON,
                        SCALE_AND_SHIFT)),
                objects.attributes(),
                objects.cpu(),
                forward));
        memory scaleGradient = objects.allocate(objects.keep(scale.get_desc()));
        memory shiftGradient = objects.allocate(objects.keep(shift.get_desc()));
        memory result = objects.allocate(objects.keep(description.diff_src_desc()));
        backward.add(
                name + " backward",
                new batch_normalization_backward(description),
                description,
                argument(dnnl.DNNL_ARG_SRC, input),
                argument(dnnl.DNNL_ARG_MEAN, mean),
                argument(dnnl.DNNL_ARG_VARIANCE, variance),
                argument(
                        dnnl.DNNL_ARG_DIFF_DST,
                        backward.inLayout(name, outputGradient, objects.keep(description.diff_dst_desc()))),
                argument(dnnl.DNNL_ARG_SCALE, scale),
                argument(dnnl.DNNL_ARG_SHIFT, shift),
                argument(dnnl.DNNL_ARG_DIFF_SRC, result),
                argument(dnnl.DNNL_ARG_DIFF_SCALE, scaleGradient),
                argument(dnnl.DNNL_ARG_DIFF_SHIFT, shiftGradient));
        return new Gradients(
                Optional.of(result),
                List.of(
                        new TrainedTensor(parameters.get(0), scaleGradient),
                        new TrainedTensor(parameters.get(1), shiftGradient)));
    }

    @Override
    public void parametersReplaced() {
        FloatBuffer log10Stdev = NativeObjects.view(averageLog10Stdev);
        FloatBuffer variances = NativeObjects.view(variance);
        for (int i = 0; i < variances.capacity(); i++) {
            variances.put(i, (float) Math.pow(10, 2.0 * log10Stdev.get(i)));
        }
        NativeObjects.view(mean).put(NativeObjects.view(averageMean));
    }

    @Override
    public void updateStatistics() {
        double decay = BatchNormalizationLayer.DECAY;
        FloatBuffer means = NativeObjects.view(averageMean);
        FloatBuffer log10Stdevs = NativeObjects.view(averageLog10Stdev);
        FloatBuffer batchMeans = NativeObjects.view(mean);
        FloatBuffer batchVariances = NativeObjects.view(variance);
        for (int i = 0; i < means.capacity(); i++) {
            means.put(i, (float) (decay * means.get(i) + (1 - decay) * batchMeans.get(i)));
            double average = Math.pow(10, 2.0 * log10Stdevs.get(i));
            double updated = decay * average + (1 - decay) * batchVariances.get(i);
            log10Stdevs.put(i, (float) (Math.log10(updated) / 2));
        }
    }
}
