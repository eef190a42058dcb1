package digitpad.explanation.damage;

import digitpad.engine.ZeroedMaps;
import digitpad.network.Architecture;
import digitpad.network.Architecture.PlacedLayer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The parts of a network that are switched off or disturbed. Level {@code n} is the output of layer {@code n}, counted
 * from 1. Switching a whole level on again leaves those of its maps off that were switched off one by one. Immutable.
 *
 * @param maps the maps that are switched off one by one, by level: the next layer reads 0
 * @param levels the levels all of whose maps are switched off
 * @param biases the layers whose biases are 0, by level; with batch normalization, these are its shifts
 * @param noise the noise on the weights of layers, by level
 */
public record Damage(
        Map<Integer, Set<Integer>> maps, Set<Integer> levels, Set<Integer> biases, Map<Integer, WeightNoise> noise) {
    /** No damage. */
    public static final Damage NONE = new Damage(Map.of(), Set.of(), Set.of(), Map.of());

    public Damage {
        maps = Map.copyOf(maps.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue()))));
        levels = Set.copyOf(levels);
        biases = Set.copyOf(biases);
        noise = Map.copyOf(noise);
    }

    /** Returns whether nothing is damaged. */
    public boolean isNone() {
        return equals(NONE);
    }

    /** Returns whether any weights or biases differ from the model's. */
    public boolean changesParameters() {
        return !biases.isEmpty() || !noise.isEmpty();
    }

    /** Returns whether both damages change the parameters of a model in the same way. */
    public boolean hasSameParameters(Damage other) {
        return biases.equals(other.biases) && noise.equals(other.noise);
    }

    /** Returns whether a map is switched off, alone or with its whole level. */
    public boolean isOff(int level, int map) {
        return levels.contains(level) || maps.getOrDefault(level, Set.of()).contains(map);
    }

    /** Switches a single map off, or on again. */
    public Damage toggleMap(int level, int map) {
        Map<Integer, Set<Integer>> changed = new HashMap<>(maps);
        changed.put(level, toggled(maps.getOrDefault(level, Set.of()), map));
        return new Damage(changed, levels, biases, noise);
    }

    /** Switches all maps of a level off, or on again. */
    public Damage toggleLevel(int level) {
        return new Damage(maps, toggled(levels, level), biases, noise);
    }

    /** Sets the biases of a layer to 0, or back to their values. */
    public Damage toggleBiases(int level) {
        return new Damage(maps, levels, toggled(biases, level), noise);
    }

    /** Sets the noise on the weights of a layer; empty for none. */
    public Damage withNoise(int level, Optional<WeightNoise> other) {
        Map<Integer, WeightNoise> changed = new HashMap<>(noise);
        changed.remove(level);
        other.ifPresent(added -> changed.put(level, added));
        return new Damage(maps, levels, biases, changed);
    }

    /** Returns the damage without that of a level. */
    public Damage mended(int level) {
        return new Damage(without(maps, level), without(levels, level), without(biases, level), without(noise, level));
    }

    private static Set<Integer> toggled(Set<Integer> set, int element) {
        Set<Integer> changed = new HashSet<>(set);
        if (!changed.remove(element)) {
            changed.add(element);
        }
        return changed;
    }

    private static Set<Integer> without(Set<Integer> set, int element) {
        Set<Integer> changed = new HashSet<>(set);
        changed.remove(element);
        return changed;
    }

    private static <V> Map<Integer, V> without(Map<Integer, V> map, int key) {
        Map<Integer, V> changed = new HashMap<>(map);
        changed.remove(key);
        return changed;
    }

    /** Returns whether an architecture has all damaged parts: the levels, the maps, the weights and the biases. */
    public boolean fits(Architecture architecture) {
        List<PlacedLayer> layers = architecture.placedLayers();
        IntPredicate exists = level -> level >= 1 && level <= layers.size();
        return Stream.of(maps.keySet(), levels, biases, noise.keySet())
                        .flatMap(Set::stream)
                        .allMatch(exists::test)
                && maps.entrySet().stream().allMatch(entry -> {
                    int count = layers.get(entry.getKey() - 1).output().maps();
                    return entry.getValue().stream().allMatch(map -> map >= 0 && map < count);
                })
                && biases.stream().allMatch(level -> DamagedParameters.hasBiases(layers.get(level - 1)))
                && noise.keySet().stream().allMatch(level -> DamagedParameters.hasWeights(layers.get(level - 1)));
    }

    /**
     * Returns all maps that are switched off.
     *
     * @param architecture which the damage {@link #fits}
     */
    public ZeroedMaps zeroedMaps(Architecture architecture) {
        if (maps.isEmpty() && levels.isEmpty()) {
            return ZeroedMaps.NONE;
        }
        Map<Integer, Set<Integer>> all = new HashMap<>(maps);
        List<PlacedLayer> layers = architecture.placedLayers();
        for (int level : levels) {
            int count = layers.get(level - 1).output().maps();
            all.put(level, IntStream.range(0, count).boxed().collect(Collectors.toSet()));
        }
        return new ZeroedMaps(all);
    }
}
