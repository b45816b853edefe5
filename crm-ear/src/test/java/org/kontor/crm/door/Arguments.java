package org.kontor.crm.door;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Array;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
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
import org.kontor.crm.filter.Condition;
import org.kontor.crm.filter.Conditions;
import org.kontor.crm.filter.Operator;
import org.kontor.crm.listing.BulkChange;
import org.kontor.crm.listing.ListFilter;
import org.kontor.crm.listing.ListSort;
import org.kontor.crm.shared.RecordRef;
import org.kontor.crm.shared.SqlCondition;

/**
 * Arguments for any door, made of what somebody knows: each number it takes is one of the ids, each text one of the words.
 *
 * @param rights of whoever asks
 * @param act the same who does something
 * @param fields what lists of companies show that reader
 * @param contactFields what lists of contacts do
 */
record Arguments(
        Rights rights,
        Act act,
        List<? extends FieldDescriptor<?>> fields,
        List<? extends FieldDescriptor<?>> contactFields) {

    /** What a filter can ask: words, an exact value of a hidden field, an order. */
    private static final int NIP = 4;

    /**
     * Which of the known is asked with.
     *
     * @param number place of the id
     * @param text place of the text
     */
    record Fill(int number, int text) {}

    /** All that is worth asking at this door. */
    static List<Fill> fills(Door door, Known known) {
        boolean numbers = door.asksFor(long.class, Long.class, RecordRef.class);
        boolean texts = door.asksFor(
                String.class,
                ListFilter.class,
                LinkedFilter.class,
                Conditions.class,
                CompanyForm.class,
                ContactForm.class);
        return IntStream.range(0, numbers ? known.ids().size() : 1)
                .boxed()
                .flatMap(number ->
                        IntStream.range(0, texts ? known.texts().size() : 1).mapToObj(text -> new Fill(number, text)))
                // kinds of records come with every id, words are asked once
                .filter(fill -> fill.number() == 0 || fill.text() < Known.KINDS)
                .toList();
    }

    /** The arguments; what the door writes into a stream stands in the last place of its own. */
    @Nullable
    Object[] of(Door door, Known known, Fill fill) {
        return Stream.of(door.method().getGenericParameterTypes())
                .map(type -> one(door, type, known, fill))
                .toArray();
    }

    private @Nullable Object one(Door door, Type type, Known known, Fill fill) {
        if (type instanceof ParameterizedType generic) {
            return several(door, generic, known, fill);
        }
        Class<?> kind = (Class<?>) type;
        if (kind == long.class) {
            return known.ids().get(fill.number());
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
                        known.texts().get(fill.text()),
                        ref(known, fill),
                        filter(known, fill),
                        filter(known, fill).conditions(),
                        LinkedFilter.all().matching(known.texts().get(fill.text())),
                        company(known, fill),
                        contact(known, fill),
                        new BulkChange("type", "partner"),
                        new Subject(rights.userId(), false),
                        new Scope.Everything(),
                        new SqlCondition("true", List.of()),
                        new ByteArrayInputStream(new byte[] {1}),
                        new ByteArrayOutputStream())
                .filter(kind::isInstance)
                .findFirst()
                .orElse(null);
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
            all.add(known.ids().get(fill.number()));
        } else if (element.equals(String.class.getName())) {
            all.add("name");
        } else if (element.contains("FieldDescriptor")) {
            all.addAll(door.service().getSimpleName().startsWith("Contact") ? contactFields : fields);
        } else if (element.equals(RecordRef.class.getName())) {
            all.add(ref(known, fill));
        } else if (element.equals(Operation.class.getName())) {
            all.add(Operation.READ);
        }
        return kind == Set.class ? new HashSet<>(all) : all;
    }

    private static RecordRef ref(Known known, Fill fill) {
        return fill.number() == 1
                ? new RecordRef("contact", known.ids().get(1))
                : new RecordRef("company", known.ids().get(0));
    }

    private static ListFilter filter(Known known, Fill fill) {
        String text = known.texts().get(fill.text());
        return switch (fill.text()) {
            case 0 -> ListFilter.all().sorted(new ListSort("name", true)).limited(ListFilter.LIMIT_MAX);
            case 1 -> ListFilter.all().limited(ListFilter.LIMIT_MAX);
            case NIP ->
                ListFilter.all().narrowed(Conditions.NONE.and(new Condition("nip", Operator.IS, List.of(text))));
            default -> ListFilter.all().matching(text);
        };
    }

    /** As somebody types it: the name, and by it or by the rest a second company is found. */
    private CompanyForm company(Known known, Fill fill) {
        CompanyForm form = new CompanyForm();
        form.setName(known.texts().get(fill.text()));
        form.setResponsibleId(rights.userId());
        form.getPhones().add(new PointForm(PointKind.WORK, known.phone()));
        RequisiteForm requisite = new RequisiteForm("pl-company");
        requisite.getValues().put("nip", known.nip());
        form.getRequisites().add(requisite);
        return form;
    }

    private ContactForm contact(Known known, Fill fill) {
        ContactForm form = new ContactForm();
        form.setFirstName(known.texts().get(fill.text()));
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
