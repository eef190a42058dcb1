package digitpad.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LayerTest {
    @Test
    void everyKindHasItsOwnJsonName() {
        JsonSubTypes.Type[] names =
                Layer.class.getAnnotation(JsonSubTypes.class).value();
        Set<Class<?>> named = Arrays.stream(names).map(JsonSubTypes.Type::value).collect(Collectors.toSet());
        assertEquals(Set.of(Layer.class.getPermittedSubclasses()), named);
        assertEquals(
                names.length,
                Arrays.stream(names).map(JsonSubTypes.Type::name).distinct().count());
    }
}
