package digitpad.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitpad.network.Activation;
import digitpad.network.ActivationLayer;
import digitpad.network.Architecture;
import digitpad.network.AveragePoolingLayer;
import digitpad.network.ConvolutionLayer;
import digitpad.network.DropoutLayer;
import digitpad.network.Initialization;
import digitpad.network.OutputLayer;
import digitpad.network.OutputLayout;
import digitpad.network.Preset;
import digitpad.network.Shape;
import digitpad.network.SumPoolingLayer;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTextTest {
    @Test
    void summary_listsSizes() {
        assertEquals("conv 32, 64; dense 1024", ArchitectureText.summary(Preset.TUTORIAL.architecture()));
        assertEquals("conv 24, 48, 48, 96; dense 64", ArchitectureText.summary(Preset.QUICK.architecture()));
        assertEquals(
                "output only",
                ArchitectureText.summary(new Architecture(
                        new Shape(1, 28, 28),
                        List.of(new OutputLayer("output", OutputLayout.DIGITS)),
                        Initialization.HE)));
    }

    @Test
    void layers_areDescribed() {
        assertEquals(
                List.of(
                        "convolution 5x5, ReLU",
                        "max pooling 2x2",
                        "convolution 5x5, ReLU",
                        "max pooling 2x2",
                        "dense, ReLU",
                        "output"),
                Preset.TUTORIAL.architecture().layers().stream()
                        .map(ArchitectureText::layer)
                        .toList());
        assertEquals(
                "convolution 5x5 without padding",
                ArchitectureText.layer(Preset.QUICK.architecture().layers().get(0)));
        assertEquals(
                "batch normalization",
                ArchitectureText.layer(Preset.QUICK.architecture().layers().get(2)));
    }

    @Test
    void settingsOfLayers_areNamed() {
        assertEquals(
                "convolution 3x3, stride 2, ReLU",
                ArchitectureText.layer(
                        new ConvolutionLayer("c", 8, 3, 2, ConvolutionLayer.Padding.SAME, true, Activation.RELU)));
        assertEquals("dropout 25 %", ArchitectureText.layer(new DropoutLayer("d", 0.25)));
        assertEquals("leaky ReLU", ArchitectureText.layer(new ActivationLayer("a", Activation.LEAKY_RELU)));
        assertEquals("average pooling 2x2", ArchitectureText.layer(new AveragePoolingLayer("p", 2)));
        assertEquals("sum pooling 3x3", ArchitectureText.layer(new SumPoolingLayer("s", 3)));
    }

    @Test
    void shapes_areMapsOrUnits() {
        assertEquals("32×14×12", ArchitectureText.shape(new Shape(32, 14, 12)));
        assertEquals("1,024", ArchitectureText.shape(Shape.units(1024)));
    }
}
