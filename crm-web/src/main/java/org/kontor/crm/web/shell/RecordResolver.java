package org.kontor.crm.web.shell;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets pages read components of records as properties, {@code #{row.name}}; Expression Language 5 cannot. */
public class RecordResolver extends ELResolver {

    private static final ClassValue<Map<String, Method>> READERS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            Map<String, Method> readers = new HashMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                readers.put(component.getName(), component.getAccessor());
            }
            return readers;
        }
    };

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        Method reader = reader(base, property);
        if (reader == null) {
            return null;
        }
        context.setPropertyResolved(base, property);
        try {
            return reader.invoke(base);
        } catch (ReflectiveOperationException unreadable) {
            throw new ELException("cannot read " + property + " of " + base, unreadable);
        }
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        Method reader = reader(base, property);
        if (reader == null) {
            return null;
        }
        context.setPropertyResolved(base, property);
        return reader.getReturnType();
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
        if (reader(base, property) != null) {
            throw new PropertyNotWritableException("a record's " + property + " never changes");
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        boolean resolved = reader(base, property) != null;
        if (resolved) {
            context.setPropertyResolved(base, property);
        }
        return resolved;
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return base instanceof Record ? String.class : null;
    }

    private static @Nullable Method reader(@Nullable Object base, @Nullable Object property) {
        return base instanceof Record && property instanceof String name
                ? READERS.get(base.getClass()).get(name)
                : null;
    }
}
