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
 * ArchUnit conditions for types that threads pass to each other. A type is immutable if its fields are final and of
 * immutable types: values of the JDK; immutable enums and classes of the program; interfaces whose implementations are
 * all immutable; collections that the constructor copies; buffers that the constructor makes read-only. Arrays of
 * primitive values are allowed, because copies of images and weights would be too expensive: the sender must not use an
 * array after passing it on.
 */
final class ImmutabilityConditions {
    /** Types that are immutable if their type arguments are. */
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
            // By name, because the classes are missing without the libraries of the window.
            "javafx.scene.paint.Color",
            "atlantafx.base.theme.Theme");

    private static final Set<String> COLLECTIONS =
            Set.of(List.class.getName(), Set.class.getName(), Map.class.getName());
    private static final Set<String> BUFFERS = Set.of(FloatBuffer.class.getName());
    private static final Set<String> CALLBACKS = Set.of(Consumer.class.getName(), BiConsumer.class.getName());

    /** The violations of each checked class; empty while a check is in progress, which ends recursion. */
    private final Map<JavaClass, List<String>> checked = new HashMap<>();

    private ImmutabilityConditions() {}

    /** Returns the condition that a class is immutable. */
    static ArchCondition<JavaClass> beImmutable() {
        ImmutabilityConditions conditions = new ImmutabilityConditions();
        return new ArchCondition<>("be immutable") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                report(item, conditions.violations(item), events);
            }
        };
    }

    /** Returns the condition that all parameters of a method are immutable or exceptions. */
    static ArchCondition<JavaMethod> takeImmutableParameters() {
        ImmutabilityConditions conditions = new ImmutabilityConditions();
        return new ArchCondition<>("take immutable parameters") {
            @Override
            public void check(JavaMethod item, ConditionEvents events) {
                item.getParameterTypes()
                        .forEach(
                                type -> report(item.getFullName(), conditions.violationsUnlessException(type), events));
            }
        };
    }

    /** Returns the condition that a method or constructor passes only immutable values or exceptions to callbacks. */
    static ArchCondition<JavaCodeUnit> passImmutableValuesToCallbacks() {
        ImmutabilityConditions conditions = new ImmutabilityConditions();
        return new ArchCondition<>("pass immutable values to callbacks") {
            @Override
            public void check(JavaCodeUnit item, ConditionEvents events) {
                for (JavaType type : item.getParameterTypes()) {
                    if (CALLBACKS.contains(type.toErasure().getName())) {
                        report(item.getFullName(), conditions.violationsOfArguments(type), events);
                    }
                }
            }
        };
    }

    private static void report(Object item, Collection<String> violations, ConditionEvents events) {
        violations.forEach(violation -> events.add(SimpleConditionEvent.violated(item, item + ": " + violation)));
    }

    private List<String> violationsOfArguments(JavaType callback) {
        if (!(callback instanceof JavaParameterizedType parameterized)) {
            return List.of(callback.getName() + " has no type arguments that could be checked");
        }
        return parameterized.getActualTypeArguments().stream()
                .flatMap(argument -> violationsUnlessException(argument).stream())
                .toList();
    }

    private List<String> violationsUnlessException(JavaType type) {
        return type.toErasure().isEquivalentTo(Throwable.class) ? List.of() : violations(type);
    }

    private List<String> violations(JavaType type) {
        if (type instanceof JavaParameterizedType parameterized) {
            List<String> violations = new ArrayList<>(violations(parameterized.toErasure()));
            parameterized.getActualTypeArguments().forEach(argument -> violations.addAll(violations(argument)));
            return violations;
        }
        if (type instanceof JavaTypeVariable<?>) {
            // The type argument is checked where it is given.
            return List.of();
        }
        if (type instanceof JavaWildcardType wildcard) {
            return wildcard.getUpperBounds().stream()
                    .flatMap(bound -> violations(bound).stream())
                    .toList();
        }
        return violations(type.toErasure());
    }

    private List<String> violations(JavaClass type) {
        if (type.isPrimitive()
                || (type.isArray() && type.getBaseComponentType().isPrimitive())
                || type.getPackageName().equals("java.time")
                || VALUES.contains(type.getName())
                || COLLECTIONS.contains(type.getName())
                || BUFFERS.contains(type.getName())) {
            return List.of();
        }
        if (type.isArray() || !type.getName().startsWith("digitpad.")) {
            return List.of(type.getName() + " is not a known immutable type");
        }
        List<String> before = checked.putIfAbsent(type, List.of());
        if (before != null) {
            return before;
        }
        List<String> violations = type.isInterface() ? violationsOfInterface(type) : violationsOfClass(type);
        checked.put(type, violations);
        return violations;
    }

    private List<String> violationsOfInterface(JavaClass type) {
        List<String> violations = new ArrayList<>();
        if (type.getSubclasses().isEmpty() || abstractMethods(type) <= 1) {
            violations.add(type.getName() + " is an interface that a lambda can implement; lambdas cannot be checked");
        }
        type.getSubclasses().forEach(subclass -> violations.addAll(violations(subclass)));
        return violations;
    }

    private static long abstractMethods(JavaClass type) {
        return type.getAllMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                .count();
    }

    private List<String> violationsOfClass(JavaClass type) {
        List<String> violations = new ArrayList<>();
        instanceFields(type).forEach(field -> violations.addAll(violations(field)));
        type.getRawSuperclass()
                .filter(parent -> parent.getName().startsWith("digitpad."))
                .ifPresent(parent -> violations.addAll(violations(parent)));
        type.getSubclasses().forEach(subclass -> violations.addAll(violations(subclass)));
        type.getConstructors().forEach(constructor -> violations.addAll(violations(constructor)));
        return violations;
    }

    private List<String> violations(JavaField field) {
        List<String> violations = new ArrayList<>();
        if (!field.getModifiers().contains(JavaModifier.FINAL)) {
            violations.add(field.getFullName() + " is not final");
        }
        violations(field.getType()).forEach(violation -> violations.add(field.getFullName() + " > " + violation));
        return violations;
    }

    /** Finds collections and buffers of a constructor that its caller can still change. */
    private static List<String> violations(JavaConstructor constructor) {
        boolean delegates = constructor.getConstructorCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().equals(constructor.getOwner()));
        List<String> violations = new ArrayList<>();
        if (!delegates && calls(constructor, "copyOf") < fields(constructor, COLLECTIONS)) {
            violations.add(constructor.getFullName() + " does not call copyOf for each collection");
        }
        if (!delegates && calls(constructor, "asReadOnlyBuffer") < fields(constructor, BUFFERS)) {
            violations.add(constructor.getFullName() + " does not call asReadOnlyBuffer for each buffer");
        }
        return violations;
    }

    private static long calls(JavaConstructor constructor, String method) {
        return constructor.getMethodCallsFromSelf().stream()
                .filter(call -> call.getName().equals(method))
                .count();
    }

    private static long fields(JavaConstructor constructor, Set<String> types) {
        return instanceFields(constructor.getOwner()).stream()
                .filter(field -> types.contains(field.getRawType().getName()))
                .count();
    }

    private static List<JavaField> instanceFields(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .toList();
    }
}
