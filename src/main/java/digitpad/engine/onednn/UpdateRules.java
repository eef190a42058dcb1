package digitpad.engine.onednn;

import digitpad.network.Recipe;
import java.util.function.IntToDoubleFunction;

/** The rules of the optimizers. Constants and formulas are the same as deeplearning4j's. */
final class UpdateRules {
    private static final double MOMENTUM = 0.9;
    private static final double SECOND_MOMENT_DECAY = 0.999;
    private static final float RMS_DECAY = 0.95f;
    private static final float EPSILON = 1e-8f;
    private static final float ADA_EPSILON = 1e-6f;

    private UpdateRules() {}

    static UpdateRule of(Recipe recipe) {
        IntToDoubleFunction rate = step -> recipe.schedule().rate(step, recipe.steps(), recipe.learningRate());
        return switch (recipe.optimizer()) {
            case ADAM -> new Adam(rate);
            case SGD -> new Sgd(rate);
            case NESTEROV -> new Nesterov(rate);
            case ADAGRAD -> new AdaGrad(rate);
            case ADADELTA -> new AdaDelta();
            case RMSPROP -> new RmsProp(rate);
        };
    }

    /** Kingma and Ba, 2014, in the form of the end of their section 2. */
    private record Adam(IntToDoubleFunction rate) implements UpdateRule {
        @Override
        public int stateSize() {
            return 2;
        }

        @Override
        public float initialState() {
            return 0;
        }

        @Override
        public double stepSize(int step) {
            double meanBias = 1 - Math.pow(MOMENTUM, step + 1);
            double squareBias = 1 - Math.pow(SECOND_MOMENT_DECAY, step + 1);
            return rate.applyAsDouble(step) * Math.sqrt(squareBias) / meanBias;
        }

        @Override
        public void update(float stepSize, float[] parameters, float[] gradients, float[][] state, int count) {
            float decay = (float) MOMENTUM;
            float squareDecay = (float) SECOND_MOMENT_DECAY;
            float rest = (float) (1 - MOMENTUM);
            float squareRest = (float) (1 - SECOND_MOMENT_DECAY);
            float[] means = state[0];
            float[] squares = state[1];
            for (int i = 0; i < count; i++) {
                float gradient = gradients[i];
                float mean = decay * means[i] + rest * gradient;
                float square = squareDecay * squares[i] + squareRest * gradient * gradient;
                means[i] = mean;
                squares[i] = square;
                parameters[i] -= stepSize * mean / ((float) Math.sqrt(square) + EPSILON);
            }
        }
    }

    private record Sgd(IntToDoubleFunction rate) implements UpdateRule {
        @Override
        public int stateSize() {
            return 0;
        }

        @Override
        public float initialState() {
            return 0;
        }

        @Override
        public double stepSize(int step) {
            return rate.applyAsDouble(step);
        }

        @Override
        public void update(float stepSize, float[] parameters, float[] gradients, float[][] state, int count) {
            for (int i = 0; i < count; i++) {
                parameters[i] -= stepSize * gradients[i];
            }
        }
    }

    private record Nesterov(IntToDoubleFunction rate) implements UpdateRule {
        @Override
        public int stateSize() {
            return 1;
        }

        @Override
        public float initialState() {
            return 0;
        }

        @Override
        public double stepSize(int step) {
            return rate.applyAsDouble(step);
        }

        @Override
        public void update(float stepSize, float[] parameters, float[] gradients, float[][] state, int count) {
            float momentum = (float) MOMENTUM;
            float[] velocities = state[0];
            for (int i = 0; i < count; i++) {
                float kept = momentum * velocities[i];
                float velocity = kept - stepSize * gradients[i];
                velocities[i] = velocity;
                parameters[i] += (1 + momentum) * velocity - kept;
            }
        }
    }

    /** Duchi, Hazan and Singer, 2011. */
    private record AdaGrad(IntToDoubleFunction rate) implements UpdateRule {
        @Override
        public int stateSize() {
            return 1;
        }

        @Override
        public float initialState() {
            return ADA_EPSILON;
        }

        @Override
        public double stepSize(int step) {
            return rate.applyAsDouble(step);
        }

        @Override
        public void update(float stepSize, float[] parameters, float[] gradients, float[][] state, int count) {
            float[] sums = state[0];
            for (int i = 0; i < count; i++) {
                float gradient = gradients[i];
                float sum = sums[i] + gradient * gradient;
                sums[i] = sum;
                parameters[i] -= stepSize * gradient / ((float) Math.sqrt(sum) + ADA_EPSILON);
            }
        }
    }

    /** Zeiler, 2012. */
    private record AdaDelta() implements UpdateRule {
        @Override
        public int stateSize() {
            return 2;
        }

        @Override
        public float initialState() {
            return 0;
        }

        @Override
        public double stepSize(int step) {
            return 1;
        }

        @Override
        public void update(float stepSize, float[] parameters, float[] gradients, float[][] state, int count) {
            float[] squares = state[0];
            float[] updateSquares = state[1];
            for (int i = 0; i < count; i++) {
                float gradient = gradients[i];
                float square = RMS_DECAY * squares[i] + (1 - RMS_DECAY) * gradient * gradient;
                float change = gradient
                        * ((float) Math.sqrt(updateSquares[i] + ADA_EPSILON) / (float) Math.sqrt(square + ADA_EPSILON));
                squares[i] = square;
                updateSquares[i] = RMS_DECAY * updateSquares[i] + (1 - RMS_DECAY) * change * change;
                parameters[i] -= stepSize * change;
            }
        }
    }

    /** Tieleman and Hinton, 2012. */
    private record RmsProp(IntToDoubleFunction rate) implements UpdateRule {
        @Override
        public int stateSize() {
            return 1;
        }

        @Override
        public float initialState() {
            return EPSILON;
        }

        @Override
        public double stepSize(int step) {
            return rate.applyAsDouble(step);
        }

        @Override
        public void update(float stepSize, float[] parameters, float[] gradients, float[][] state, int count) {
            float[] squares = state[0];
            for (int i = 0; i < count; i++) {
                float gradient = gradients[i];
                float square = RMS_DECAY * squares[i] + (1 - RMS_DECAY) * gradient * gradient;
                squares[i] = square;
                parameters[i] -= stepSize * gradient / ((float) Math.sqrt(square) + EPSILON);
            }
        }
    }
}
