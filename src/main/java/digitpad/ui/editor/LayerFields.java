package digitpad.ui.editor;

import digitpad.network.Activation;
import digitpad.network.ActivationLayer;
import digitpad.network.AveragePoolingLayer;
import digitpad.network.BatchNormalizationLayer;
import digitpad.network.ConvolutionLayer;
import digitpad.network.ConvolutionLayer.Padding;
import digitpad.network.DenseLayer;
import digitpad.network.DropoutLayer;
import digitpad.network.Layer;
import digitpad.network.LayerSetting;
import digitpad.network.MaxPoolingLayer;
import digitpad.network.OutputLayer;
import digitpad.network.SumPoolingLayer;
import digitpad.network.draft.Pooling;
import digitpad.text.Messages;
import digitpad.ui.controls.ChoiceNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The fields for the settings of one layer. The kind of the layer stays the same. */
final class LayerFields extends FlowPane {
    private static final Messages TEXT = Messages.of(LayerFields.class);
    private static final int PERCENT = 100;

    private final String idPrefix;
    private final LayerEdits edits;
    private final List<Runnable> updates = new ArrayList<>();
    private Layer layer;

    /**
     * Creates the fields.
     *
     * @param idPrefix the start of the node ids
     */
    LayerFields(Layer layer, String idPrefix, LayerEdits edits) {
        this.layer = layer;
        this.idPrefix = idPrefix;
        this.edits = edits;
        getStyleClass().add("layer-fields");
        getChildren().setAll(layer.accept(new Builder()));
    }

    /** Shows the settings of a layer of the same kind. */
    void show(Layer now) {
        layer = now;
        updates.forEach(Runnable::run);
    }

    /** Creates the fields of each kind of layer. */
    private final class Builder implements Layer.Visitor<List<Node>> {
        @Override
        public List<Node> convolution(ConvolutionLayer unused) {
            Function<Layer, ConvolutionLayer> cast = ConvolutionLayer.class::cast;
            return List.of(
                    number(LayerSetting.MAPS, 1, cast, ConvolutionLayer::maps, ConvolutionLayer::withMaps),
                    choice(
                            "kernel",
                            numbers(LayerSetting.KERNEL, 2),
                            side -> TEXT.get("squares", side),
                            now -> cast.apply(now).kernel(),
                            (now, side) -> cast.apply(now).withKernel(side)),
                    choice(
                            "stride",
                            numbers(LayerSetting.STRIDE, 1),
                            String::valueOf,
                            now -> cast.apply(now).stride(),
                            (now, stride) -> cast.apply(now).withStride(stride)),
                    choice(
                            "padding",
                            List.of(Padding.values()),
                            padding -> TEXT.get("padding." + id(padding)),
                            now -> cast.apply(now).padding(),
                            (now, padding) -> cast.apply(now).withPadding(padding)));
        }

        @Override
        public List<Node> activation(ActivationLayer unused) {
            return List.of(choice(
                    "function",
                    List.of(Activation.values()),
                    activation -> TEXT.get("activation." + activation.id()),
                    now -> ((ActivationLayer) now).activation(),
                    (now, activation) -> new ActivationLayer(now.name(), activation)));
        }

        @Override
        public List<Node> maxPooling(MaxPoolingLayer unused) {
            return pooling();
        }

        @Override
        public List<Node> averagePooling(AveragePoolingLayer unused) {
            return pooling();
        }

        @Override
        public List<Node> sumPooling(SumPoolingLayer unused) {
            return pooling();
        }

        private List<Node> pooling() {
            Function<Layer, Pooling> cast = now -> Pooling.of(now).orElseThrow();
            return List.of(
                    choice(
                            "pooling",
                            List.of(Pooling.Kind.values()),
                            kind -> TEXT.get("pooling." + id(kind)),
                            now -> cast.apply(now).kind(),
                            (now, kind) -> cast.apply(now).withKind(kind).layer()),
                    choice(
                            "side",
                            numbers(LayerSetting.SIDE, 1),
                            side -> TEXT.get("squares", side),
                            now -> cast.apply(now).side(),
                            (now, side) -> cast.apply(now).withSide(side).layer()));
        }

        @Override
        public List<Node> batchNormalization(BatchNormalizationLayer unused) {
            return List.of();
        }

        @Override
        public List<Node> dense(DenseLayer unused) {
            return List.of(number(
                    LayerSetting.UNITS,
                    1,
                    DenseLayer.class::cast,
                    DenseLayer::units,
                    (now, units) -> new DenseLayer(now.name(), units, now.activation())));
        }

        @Override
        public List<Node> dropout(DropoutLayer unused) {
            return List.of(number(
                    LayerSetting.DROPPED,
                    PERCENT,
                    DropoutLayer.class::cast,
                    now -> (int) Math.round(now.dropped() * PERCENT),
                    (now, percent) -> new DropoutLayer(now.name(), percent / (double) PERCENT)));
        }

        @Override
        public List<Node> output(OutputLayer unused) {
            return List.of();
        }
    }

    private static List<Integer> numbers(LayerSetting setting, int step) {
        return IntStream.rangeClosed(0, (int) (setting.max() - setting.min()) / step)
                .mapToObj(i -> (int) setting.min() + i * step)
                .toList();
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private <L extends Layer> Node number(
            LayerSetting setting,
            int scale,
            Function<Layer, L> cast,
            ToIntFunction<L> get,
            BiFunction<L, Integer, Layer> with) {
        String id = idPrefix + setting.id();
        NumberField field =
                new NumberField(setting, scale, value -> edits.type(id, with.apply(cast.apply(layer), value)));
        field.problemProperty().addListener((property, before, now) -> edits.problem(id, now));
        update(() -> field.show(get.applyAsInt(cast.apply(layer))));
        field.setId(id);
        return captioned(setting.id(), field);
    }

    private <T> Node choice(
            String key,
            List<T> values,
            Function<T, String> text,
            Function<Layer, T> get,
            BiFunction<Layer, T, Layer> with) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(idPrefix + key);
        box.getItems().setAll(values);
        box.setConverter(new ChoiceNames<>(text));
        box.setTooltip(new Tooltip(TEXT.get("setting." + key + ".hint")));
        update(() -> box.setValue(get.apply(layer)));
        box.valueProperty().addListener((property, before, now) -> {
            if (now != null && !now.equals(get.apply(layer))) {
                edits.replace(with.apply(layer, now));
            }
        });
        return captioned(key, box);
    }

    private void update(Runnable update) {
        updates.add(update);
        update.run();
    }

    private static Node captioned(String key, Region control) {
        Label caption = new Label(TEXT.get("setting." + key));
        caption.getStyleClass().add("caption");
        caption.setLabelFor(control);
        control.setAccessibleText(TEXT.get("setting." + key));
        return new VBox(caption, control);
    }
}
