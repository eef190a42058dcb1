package digitpad.network;

/**
 * Dropout (Srivastava, Hinton, Krizhevsky, Sutskever and Salakhutdinov, 2014): each training step sets random values to
 * 0 and divides the others by the share that is kept. Outside training, nothing changes.
 *
 * @param dropped share of the values that each training step drops, 0 to 0.9
 */
public record DropoutLayer(String name, double dropped) implements Layer {
    /**
     * @throws IllegalArgumentException if the name is invalid, or the share is out of its range
     */
    public DropoutLayer {
        LayerSetting.requireValidName(name);
        LayerSetting.DROPPED.requireValid(name, dropped);
    }

    @Override
    public Shape output(Shape input) {
        return input;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.dropout(this);
    }
}
