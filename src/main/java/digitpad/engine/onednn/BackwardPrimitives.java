package digitpad.engine.onednn;

import digitpad.engine.onednn.Gradients.TrainedTensor;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.memory;

/** Builds the primitives that compute a network's backward pass. */
final class BackwardPrimitives {
    private final Program program;
    private final memory logitsGradient;
    private final List<TrainedTensor> trained = new ArrayList<>();

    BackwardPrimitives(NativeObjects objects, ForwardPrimitives forward) {
        program = new Program(objects);
        logitsGradient = objects.allocate(objects.keep(forward.logits().get_desc()));
        List<LayerPrimitives> layers = forward.layers();
        int output = layers.size() - 1;
        memory gradient = logitsGradient;
        for (int i = output; i >= 0; i--) {
            // Nothing before the first trained layer needs a gradient.
            boolean inputGradient = i > firstTrained(layers);
            Gradients gradients = layers.get(i).addBackward(program, gradient, inputGradient);
            trained.addAll(0, gradients.parameters());
            if (!inputGradient) {
                break;
            }
            gradient = gradients.input().orElseThrow();
            if (i == output && forward.outputDropout().isPresent()) {
                gradient = forward.outputDropout()
                        .get()
                        .addBackward(program, gradient, true)
                        .input()
                        .orElseThrow();
            }
        }
        program.complete();
    }

    private static int firstTrained(List<LayerPrimitives> layers) {
        int first = 0;
        while (layers.get(first).parameters().isEmpty()) {
            first++;
        }
        return first;
    }

    Program program() {
        return program;
    }

    /** Returns the array that holds the gradient of the loss with respect to the logits, row-major. */
    memory logitsGradient() {
        return logitsGradient;
    }

    /** Returns the trained parameters of all layers, in storage order. */
    List<TrainedTensor> trained() {
        return trained;
    }
}
