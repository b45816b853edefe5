package org.kontor.crm.door;

import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.CDI;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.Act;

/**
 * A public method of a session bean of the business module.
 *
 * @param service the bean, which may have inherited it
 */
record Door(Class<?> service, Method method) {

    private static final Map<Class<?>, Object> BEANS = new ConcurrentHashMap<>();

    /** All of them, found by scan. */
    static List<Door> all() {
        return CDI.current().getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Stateless.class) || type.isAnnotationPresent(Singleton.class))
                .filter(type -> type.getName().startsWith("org.kontor.crm.")
                        && !type.getName().contains(".batch.")
                        && type.getClassLoader() != Door.class.getClassLoader())
                .distinct()
                .flatMap(type -> of(type).stream())
                .sorted(Comparator.comparing(Door::toString))
                .toList();
    }

    /** Those of one service. */
    static List<Door> of(Class<?> service) {
        return Arrays.stream(service.getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class
                        && !method.isBridge()
                        && !Modifier.isStatic(method.getModifiers()))
                .map(method -> new Door(service, method))
                .toList();
    }

    /** As the table names it. */
    String name() {
        return service.getSimpleName() + "." + method.getName();
    }

    boolean writes() {
        return takes(Act.class);
    }

    boolean reads() {
        return takes(Rights.class);
    }

    private boolean takes(Class<?> first) {
        return method.getParameterCount() > 0 && method.getParameterTypes()[0] == first;
    }

    /** Whether some parameter is, or is made of, one of these. */
    boolean asksFor(Class<?>... kinds) {
        return Arrays.stream(method.getGenericParameterTypes()).anyMatch(type -> isOf(type, Set.of(kinds)));
    }

    /** Whether a parameter is, or is made of, one of these. */
    static boolean isOf(Type type, Set<Class<?>> kinds) {
        return type instanceof ParameterizedType several
                ? Stream.of(several.getActualTypeArguments()).anyMatch(kinds::contains)
                : kinds.contains(type);
    }

    /** What comes of walking through: the result, or what is thrown. */
    @Nullable
    Object walk(@Nullable Object[] arguments) {
        try {
            return method.invoke(
                    BEANS.computeIfAbsent(
                            service, type -> CDI.current().select(type).get()),
                    arguments);
        } catch (InvocationTargetException thrown) {
            return thrown.getCause();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return name()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .toList();
    }
}
