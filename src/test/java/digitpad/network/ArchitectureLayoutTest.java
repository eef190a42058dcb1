package digitpad.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Architectures as data lay out their parameters as the networks that compute do. */
class ArchitectureLayoutTest {
    @ParameterizedTest
    @EnumSource
    void arrays_matchTheNetworks(Preset preset) {
        Architecture architecture = preset.architecture();
        List<Manifest.Layer> described = architecture.arrays().stream()
                .map(each -> new Manifest.Layer(
                        each.layer().name(),
                        each.array().name(),
                        each.array().shape().stream().map(Integer::longValue).toList(),
                        each.array().order().name().toLowerCase(Locale.ROOT)))
                .toList();
        assertEquals(ParameterLayout.of(preset), described);
        assertEquals(Networks.parameterCount(preset), architecture.parameterCount());
        assertEquals(preset.outputs(), architecture.outputs());
    }
}
