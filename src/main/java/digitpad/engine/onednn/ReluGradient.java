package digitpad.engine.onednn;

import static digitpad.engine.onednn.Program.argument;

import org.bytedeco.dnnl.eltwise_backward;
import org.bytedeco.dnnl.eltwise_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;

/** The backward pass of ReLU, computed from its output: the gradient passes where the output is positive. */
final class ReluGradient {
    private static final dnnl.algorithm RELU = dnnl.algorithm.eltwise_relu_use_dst_for_bwd;

    private ReluGradient() {}

    /**
     * Appends the backward pass.
     *
     * @param output of ReLU
     * @param outputGradient the gradient with respect to {@code output}
     * @return the gradient with respect to the input, in the layout of {@code output}
     */
    static memory add(NativeObjects objects, Program backward, String name, memory output, memory outputGradient) {
        memory.desc layout = objects.keep(output.get_desc());
        memory gradient = backward.inLayout(name, outputGradient, layout);
        var forward = objects.keep(new eltwise_forward.primitive_desc(
                objects.keep(new eltwise_forward.desc(dnnl.prop_kind.forward_training, RELU, layout, 0, 0)),
                objects.cpu()));
        var description = objects.keep(new eltwise_backward.primitive_desc(
                objects.keep(new eltwise_backward.desc(RELU, layout, layout, 0, 0)),
                objects.attributes(),
                objects.cpu(),
                forward));
        // In place: nothing else reads the gradient with respect to the output.
        backward.add(
                name,
                new eltwise_backward(description),
                description,
                argument(dnnl.DNNL_ARG_DST, output),
                argument(dnnl.DNNL_ARG_DIFF_DST, gradient),
                argument(dnnl.DNNL_ARG_DIFF_SRC, gradient));
        return gradient;
    }
}
