package digitpad.engine.onednn;

import static digitpad.engine.onednn.Program.argument;

import org.bytedeco.dnnl.eltwise_backward;
import org.bytedeco.dnnl.eltwise_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;

/**
 * A function of each value. Its backward pass needs only its output.
 *
 * @param function in the form whose backward pass is computed from the output
 * @param alpha parameter of the function, such as the slope below 0
 */
record Elementwise(dnnl.algorithm function, float alpha) {
    static final Elementwise RELU = new Elementwise(dnnl.algorithm.eltwise_relu_use_dst_for_bwd, 0);
    static final Elementwise TANH = new Elementwise(dnnl.algorithm.eltwise_tanh_use_dst_for_bwd, 0);
    static final Elementwise SIGMOID = new Elementwise(dnnl.algorithm.eltwise_logistic_use_dst_for_bwd, 0);

    /** Returns ReLU with a slope below 0, which must be above 0. */
    static Elementwise withSlope(double slope) {
        return new Elementwise(dnnl.algorithm.eltwise_relu_use_dst_for_bwd, (float) slope);
    }

    /** Appends the forward pass and returns its output, in the layout of {@code input}. */
    memory addForward(NativeObjects objects, Program forward, String name, memory input) {
        memory.desc layout = objects.keep(input.get_desc());
        memory output = objects.allocate(layout);
        addForward(objects, forward, name, input, output);
        return output;
    }

    private void addForward(NativeObjects objects, Program program, String name, memory input, memory output) {
        var description = describeForward(objects, objects.keep(input.get_desc()));
        program.add(
                name,
                new eltwise_forward(description),
                description,
                argument(dnnl.DNNL_ARG_SRC, input),
                argument(dnnl.DNNL_ARG_DST, output));
    }

    private eltwise_forward.primitive_desc describeForward(NativeObjects objects, memory.desc layout) {
        return objects.keep(new eltwise_forward.primitive_desc(
                objects.keep(new eltwise_forward.desc(dnnl.prop_kind.forward_training, function, layout, alpha, 0)),
                objects.attributes(),
                objects.cpu()));
    }

    /**
     * Appends the backward pass.
     *
     * @param output of the function
     * @param outputGradient the gradient with respect to {@code output}; may be overwritten
     * @return the gradient with respect to the input, in the layout of {@code output}
     */
    memory addBackward(NativeObjects objects, Program backward, String name, memory output, memory outputGradient) {
        memory.desc layout = objects.keep(output.get_desc());
        memory gradient = backward.inLayout(name, outputGradient, layout);
        var description = objects.keep(new eltwise_backward.primitive_desc(
                objects.keep(new eltwise_backward.desc(function, layout, layout, alpha, 0)),
                objects.attributes(),
                objects.cpu(),
                describeForward(objects, layout)));
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

    /** Appends the product of all values and a factor, in place. */
    static void multiply(NativeObjects objects, Program program, String name, memory values, float factor) {
        new Elementwise(dnnl.algorithm.eltwise_linear, factor).addForward(objects, program, name, values, values);
    }
}
