package digitpad.engine;

import digitpad.network.Architecture.PlacedLayer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The maps whose values a network sets to 0 before the next layer reads them. A unit of a fully connected layer is a
 * map.
 *
 * @param byLevel the indices of the maps; level {@code n} is the output of layer {@code n}, counted from 1
 */
public record ZeroedMaps(Map<Integer, Set<Integer>> byLevel) {
    /** No maps. */
    public static final ZeroedMaps NONE = new ZeroedMaps(Map.of());

    public ZeroedMaps {
        byLevel = Map.copyOf(byLevel.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue()))));
    }

    /** Returns whether there are no maps. */
    public boolean isEmpty() {
        return byLevel.isEmpty();
    }

    /** Returns the maps of a level. */
    public Set<Integer> of(int level) {
        return byLevel.getOrDefault(level, Set.of());
    }

    /** Returns these maps and another one. */
    public ZeroedMaps with(int level, int map) {
        Map<Integer, Set<Integer>> all = new HashMap<>(byLevel);
        Set<Integer> maps = new HashSet<>(of(level));
        maps.add(map);
        all.put(level, maps);
        return new ZeroedMaps(all);
    }

    /**
     * Checks the maps of several images. Engines write to native memory, where an index that does not exist would do
     * harm.
     *
     * @param zeroed one for each image
     * @throws IllegalArgumentException if there is not one for each image, or a map does not exist
     */
    public static void ensureFit(Collection<ZeroedMaps> zeroed, int images, List<PlacedLayer> layers) {
        if (zeroed.size() != images) {
            throw new IllegalArgumentException("expected the maps of " + images + " images, got " + zeroed.size());
        }
        zeroed.stream()
                .distinct()
                .forEach(maps -> maps.byLevel.forEach((level, indices) -> {
                    if (level < 1 || level > layers.size()) {
                        throw new IllegalArgumentException("level " + level + " does not exist");
                    }
                    int count = layers.get(level - 1).output().maps();
                    if (indices.stream().anyMatch(map -> map < 0 || map >= count)) {
                        throw new IllegalArgumentException(
                                "level " + level + " has " + count + " maps, not " + indices);
                    }
                }));
    }
}
