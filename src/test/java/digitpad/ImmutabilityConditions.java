package digitpad;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.JavaTypeVariable;
import com.tngtech.archunit.core.domain.JavaWildcardType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Conditions on what threads hand each other. A type is immutable if its fields are final and of immutable types: values
 * of the JDK, enums and classes of the program that are immutable themselves, interfaces whose implementations all are,
 * collections that the constructor copies, buffers that it makes read only. Arrays of primitive values pass: whoever
 * hands one over gives it away, as copies of images and weights would cost too much.
 */
final class ImmutabilityConditions {
    /** Immutable, or as immutable as their type arguments. */
    private static final Set<String> VALUES = Set.of(
            String.class.getName(),
            Boolean.class.getName(),
            Integer.class.getName(),
            Long.class.getName(),
            Float.class.getName(),
            Double.class.getName(),
            Path.class.getName(),
            Optional.class.getName(),
            OptionalInt.class.getName(),
            OptionalLong.class.getName(),
            OptionalDouble.class.getName(),
            // Not there without a window's libraries.
            "javafx.scene.paint.Color",
            "atlantafx.base.theme.Theme");

    private static final Set<String> COLLECTIONS =
            Set.of(List.class.getName(), Set.class.getName(), Map.class.getName());
    private static final Set<String> BUFFERS = Set.of(FloatBuffer.class.getName());
    private static final Set<String> CALLBACKS = Set.of(Consumer.class.getName(), BiConsumer.class.getName());

    /** What makes each class mutable, so that it is looked at once; empty while it is looked at. */
    private final Map<JavaClass, List<String>> looked = new HashMap<>();

    private ImmutabilityConditions() {}

    /** The class is immutable. */
    static ArchCondition<JavaClass> beImmutable() {
        ImmutabilityConditions immutability = new ImmutabilityConditions();
        return new ArchCondition<>("be immutable") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                report(item, immutability.faults(item), events);
            }
        };
    }

    /** All that the method takes is immutable, or a fault. */
    static ArchCondition<JavaMethod> takeImmutableParameters() {
        ImmutabilityConditions immutability = new ImmutabilityConditions();
        return new ArchCondition<>("take what is immutable") {
            @Override
            public void check(JavaMethod item, ConditionEvents events) {
                item.getParameterTypes()
                        .forEach(type -> report(item.getFullName(), immutability.faultsOfMessage(type), events));
            }
        };
    }

    /** What the callbacks given to the method or constructor are called with is immutable, or a fault. */
    static ArchCondition<JavaCodeUnit> passImmutableValuesToCallbacks() {
        ImmutabilityConditions immutability = new ImmutabilityConditions();
        return new ArchCondition<>("call back with what is immutable") {
            @Override
            public void check(JavaCodeUnit item, ConditionEvents events) {
                for (JavaType type : item.getParameterTypes()) {
                    if (CALLBACKS.contains(type.toErasure().getName())) {
                        report(item.getFullName(), immutability.faultsOfArguments(type), events);
                    }
                }
            }
        };
    }

    private static void report(Object item, Collection<String> faults, ConditionEvents events) {
        faults.forEach(fault -> events.add(SimpleConditionEvent.violated(item, item + ": " + fault)));
    }

    private List<String> faultsOfArguments(JavaType callback) {
        if (!(callback instanceof JavaParameterizedType parameterized)) {
            return List.of(callback.getName() + " does not say what it is called with");
        }
        return parameterized.getActualTypeArguments().stream()
                .flatMap(argument -> faultsOfMessage(argument).stream())
                .toList();
    }

    private List<String> faultsOfMessage(JavaType type) {
        return type.toErasure().isEquivalentTo(Throwable.class) ? List.of() : faults(type);
    }

    private List<String> faults(JavaType type) {
        if (type instanceof JavaParameterizedType parameterized) {
            List<String> faults = new ArrayList<>(faults(parameterized.toErasure()));
            parameterized.getActualTypeArguments().forEach(argument -> faults.addAll(faults(argument)));
            return faults;
        }
        if (type instanceof JavaTypeVariable<?>) {
            // As immutable as what it stands for, which is looked at where that is named.
            return List.of();
        }
        if (type instanceof JavaWildcardType wildcard) {
            return wildcard.getUpperBounds().stream()
                    .flatMap(bound -> faults(bound).stream())
                    .toList();
        }
        return faults(type.toErasure());
    }

    private List<String> faults(JavaClass type) {
        if (type.isPrimitive()
                || (type.isArray() && type.getBaseComponentType().isPrimitive())
                || type.getPackageName().equals("java.time")
                || VALUES.contains(type.getName())
                || COLLECTIONS.contains(type.getName())
                || BUFFERS.contains(type.getName())) {
            return List.of();
        }
        if (type.isArray() || !type.getName().startsWith("digitpad.")) {
            return List.of(type.getName() + " is not known to be immutable");
        }
        List<String> before = looked.putIfAbsent(type, List.of());
        if (before != null) {
            return before;
        }
        List<String> faults = type.isInterface() ? faultsOfInterface(type) : faultsOfClass(type);
        looked.put(type, faults);
        return faults;
    }

    private List<String> faultsOfInterface(JavaClass type) {
        List<String> faults = new ArrayList<>();
        if (type.getSubclasses().isEmpty() || abstractMethods(type) <= 1) {
            faults.add(type.getName() + " is an interface that a lambda can implement, which nobody looks into");
        }
        type.getSubclasses().forEach(kind -> faults.addAll(faults(kind)));
        return faults;
    }

    private static long abstractMethods(JavaClass type) {
        return type.getAllMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                .count();
    }

    private List<String> faultsOfClass(JavaClass type) {
        List<String> faults = new ArrayList<>();
        valuesOf(type).forEach(field -> faults.addAll(faults(field)));
        type.getRawSuperclass()
                .filter(parent -> parent.getName().startsWith("digitpad."))
                .ifPresent(parent -> faults.addAll(faults(parent)));
        type.getSubclasses().forEach(kind -> faults.addAll(faults(kind)));
        type.getConstructors().forEach(constructor -> faults.addAll(faults(constructor)));
        return faults;
    }

    private List<String> faults(JavaField field) {
        List<String> faults = new ArrayList<>();
        if (!field.getModifiers().contains(JavaModifier.FINAL)) {
            faults.add(field.getFullName() + " is not final");
        }
        faults(field.getType()).forEach(fault -> faults.add(field.getFullName() + " > " + fault));
        return faults;
    }

    /** A constructor that takes in a collection or a buffer which whoever made it can still change. */
    private static List<String> faults(JavaConstructor constructor) {
        boolean delegates = constructor.getConstructorCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().equals(constructor.getOwner()));
        List<String> faults = new ArrayList<>();
        if (!delegates && calls(constructor, "copyOf") < fields(constructor, COLLECTIONS)) {
            faults.add(constructor.getFullName() + " does not take a copyOf each collection");
        }
        if (!delegates && calls(constructor, "asReadOnlyBuffer") < fields(constructor, BUFFERS)) {
            faults.add(constructor.getFullName() + " does not take each buffer asReadOnlyBuffer");
        }
        return faults;
    }

    private static long calls(JavaConstructor constructor, String method) {
        return constructor.getMethodCallsFromSelf().stream()
                .filter(call -> call.getName().equals(method))
                .count();
    }

    private static long fields(JavaConstructor constructor, Set<String> types) {
        return valuesOf(constructor.getOwner()).stream()
                .filter(field -> types.contains(field.getRawType().getName()))
                .count();
    }

    private static List<JavaField> valuesOf(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .toList();
    }
}
