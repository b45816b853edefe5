package org.kontor.crm.door;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Array;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.access.Scope;
import org.kontor.crm.access.Subject;
import org.kontor.crm.change.Act;
import org.kontor.crm.company.CompanyForm;
import org.kontor.crm.company.PointForm;
import org.kontor.crm.company.PointKind;
import org.kontor.crm.company.RequisiteForm;
import org.kontor.crm.contact.ContactForm;
import org.kontor.crm.contact.LinkedFilter;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.listing.BulkChange;
import org.kontor.crm.shared.RecordRef;
import org.kontor.crm.shared.SqlCondition;

/**
 * Arguments for any door, made of what somebody knows: each number it takes is one of the ids, each text one of the words.
 *
 * @param rights of whoever asks
 * @param act the same who does something
 * @param fields what lists of companies show that reader
 * @param contactFields what lists of contacts do
 * @param keys names of fields, of those too that are hidden from the reader
 */
record Arguments(
        Rights rights,
        Act act,
        List<? extends FieldDescriptor<?>> fields,
        List<? extends FieldDescriptor<?>> contactFields,
        List<String> keys) {

    /** The arguments; what the door writes into a stream stands in the last place of its own. */
    @Nullable
    Object[] of(Door door, Known known, Fill fill) {
        return Stream.of(door.method().getParameters())
                .map(parameter -> Fill.place(parameter)
                        .<@Nullable Object>map(place -> known.ids().get(place))
                        .orElseGet(() -> one(door, parameter.getParameterizedType(), known, fill)))
                .toArray();
    }

    private @Nullable Object one(Door door, Type type, Known known, Fill fill) {
        if (type instanceof ParameterizedType generic) {
            return several(door, generic, known, fill);
        }
        Class<?> kind = (Class<?>) type;
        if (kind == long.class) {
            return fill.id(known);
        }
        if (kind == Long.class) {
            return fill.optional() ? fill.id(known) : null;
        }
        if (kind == int.class) {
            return 50;
        }
        if (kind.isPrimitive()) {
            return Array.get(Array.newInstance(kind, 1), 0);
        }
        if (kind.isEnum()) {
            return kind.getEnumConstants()[0];
        }
        return Stream.<Object>of(
                        rights,
                        act,
                        fill.text(door, known),
                        fill.ref(known),
                        fill.filter(known),
                        fill.filter(known).conditions(),
                        LinkedFilter.all().matching(fill.text(known)),
                        company(known, fill),
                        contact(known, fill),
                        new BulkChange("type", "partner"),
                        new Subject(rights.userId(), false),
                        new Scope.Everything(),
                        new SqlCondition("true", List.of()),
                        Duration.ofHours(1),
                        new ByteArrayInputStream(new byte[] {1}),
                        new ByteArrayOutputStream())
                .filter(kind::isInstance)
                .findFirst()
                .orElseGet(() -> kind.isRecord() ? made(door, kind, known, fill) : null);
    }

    /** A record of such arguments; null when it cannot be made of them. */
    private @Nullable Object made(Door door, Class<?> kind, Known known, Fill fill) {
        RecordComponent[] parts = kind.getRecordComponents();
        try {
            return kind.getDeclaredConstructor(
                            Stream.of(parts).map(RecordComponent::getType).toArray(Class<?>[]::new))
                    .newInstance(Stream.of(parts)
                            .map(part -> one(door, part.getGenericType(), known, fill))
                            .toArray());
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }

    private @Nullable Object several(Door door, ParameterizedType type, Known known, Fill fill) {
        Class<?> kind = (Class<?>) type.getRawType();
        if (kind == Function.class) {
            return Function.identity();
        }
        if (!Collection.class.isAssignableFrom(kind)) {
            return null;
        }
        String element = type.getActualTypeArguments()[0].getTypeName();
        List<Object> all = new ArrayList<>();
        if (element.equals(Long.class.getName())) {
            all.add(fill.id(known));
        } else if (element.equals(String.class.getName())) {
            all.addAll(kind == List.class ? fill.keys(keys) : known.secrets());
        } else if (element.contains("FieldDescriptor")) {
            all.addAll(door.service().getSimpleName().startsWith("Contact") ? contactFields : fields);
        } else if (element.equals(RecordRef.class.getName())) {
            all.add(fill.ref(known));
        } else if (element.equals(Operation.class.getName())) {
            all.add(Operation.READ);
        }
        return kind == Set.class ? new LinkedHashSet<>(all) : all;
    }

    /** As somebody types it: the name, and by it or by the rest a second company is found. */
    private CompanyForm company(Known known, Fill fill) {
        CompanyForm form = new CompanyForm();
        form.setName(fill.text(known));
        form.setResponsibleId(rights.userId());
        form.getPhones().add(new PointForm(PointKind.WORK, known.phone()));
        RequisiteForm requisite = new RequisiteForm("pl-company");
        requisite.getValues().put("nip", known.nip());
        form.getRequisites().add(requisite);
        return form;
    }

    private ContactForm contact(Known known, Fill fill) {
        ContactForm form = new ContactForm();
        form.setFirstName(fill.text(known));
        form.setResponsibleId(rights.userId());
        return form;
    }

    /** What was written into the streams among the arguments. */
    static String written(@Nullable Object[] arguments) {
        StringBuilder all = new StringBuilder();
        for (Object argument : arguments) {
            if (argument instanceof ByteArrayOutputStream stream) {
                all.append(stream.toString(StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }
}
