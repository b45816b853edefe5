package org.kontor.crm.door;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.CompanyForm;
import org.kontor.crm.contact.ContactForm;
import org.kontor.crm.contact.LinkedFilter;
import org.kontor.crm.filter.Condition;
import org.kontor.crm.filter.Conditions;
import org.kontor.crm.filter.Operator;
import org.kontor.crm.listing.ListFilter;
import org.kontor.crm.listing.ListSort;
import org.kontor.crm.shared.RecordRef;

/**
 * Which of the known a door is asked with.
 *
 * @param number place of the id
 * @param text place of the text
 * @param optional whether numbers that may be left out are given too
 * @param field key of a field that is asked by, in the place of the text
 */
record Fill(
        int number, int text, boolean optional, @Nullable String field) {

    private static final int NIP = 4;
    private static final Map<String, Integer> PLACES = Map.of("companyId", 0, "contactId", 1, "changeSet", 3);

    /** All that is worth asking at a door. */
    static List<Fill> of(Door door, Known known) {
        int numbers = isAskedByAnyId(door) ? known.ids().size() : 1;
        int texts = isAskedInWords(door) ? known.texts().size() : 1;
        // nobody changes everything there is: others work with it meanwhile
        int first = door.writes() && isList(door) ? Known.KINDS : 0;
        List<Fill> fills = new ArrayList<>();
        for (int number = 0; number < numbers; number++) {
            // kinds of records come with every id, words are asked once
            for (int text = first; text < (number == 0 ? texts : Math.min(texts, Known.KINDS)); text++) {
                fills.add(new Fill(number, text, false, null));
            }
        }
        if (door.asksFor(Long.class)) {
            IntStream.range(0, Known.KINDS).forEach(kind -> fills.add(new Fill(kind, kind % texts, true, null)));
        }
        return fills;
    }

    /** Whether some number may be anything's id, as far as its name says. */
    private static boolean isAskedByAnyId(Door door) {
        return Stream.of(door.method().getParameters())
                .filter(parameter -> place(parameter).isEmpty())
                .anyMatch(parameter ->
                        Door.isOf(parameter.getParameterizedType(), Set.of(long.class, Long.class, RecordRef.class)));
    }

    /** Place of the one id that a number asks for by its name. */
    static Optional<Integer> place(Parameter parameter) {
        return parameter.getType() == long.class
                ? PLACES.entrySet().stream()
                        .filter(place -> parameter.getName().startsWith(place.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                : Optional.empty();
    }

    private static boolean isAskedInWords(Door door) {
        return door.asksFor(
                String.class,
                ListFilter.class,
                LinkedFilter.class,
                Conditions.class,
                CompanyForm.class,
                ContactForm.class);
    }

    /** Whether it is asked for many records at once, by what they hold. */
    static boolean isList(Door door) {
        return door.asksFor(ListFilter.class, Conditions.class);
    }

    /** Questions by a field: whether it is filled, is a value, and how it orders. */
    static List<Fill> by(String field) {
        return IntStream.range(0, 3)
                .mapToObj(question -> new Fill(0, question, false, field))
                .toList();
    }

    /** Whether it is the same question whatever is known, so that only the record itself can make a difference. */
    boolean isBlunt(Door door) {
        return text < Known.KINDS
                && !door.asksFor(long.class, Long.class, RecordRef.class, CompanyForm.class, ContactForm.class);
    }

    long id(Known known) {
        return known.ids().get(number);
    }

    String text(Known known) {
        return known.texts().get(text);
    }

    /** What a door is asked for by a text: beside a filter that holds the words it is a kind of record. */
    String text(Door door, Known known) {
        return isList(door) && text >= Known.KINDS ? known.texts().get(number) : text(known);
    }

    RecordRef ref(Known known) {
        return number == 1
                ? new RecordRef("contact", known.ids().get(1))
                : new RecordRef("company", known.ids().get(0));
    }

    /** One field, or all there are. */
    List<String> keys(List<String> all) {
        return text == 1
                ? Stream.concat(Stream.of("name"), all.stream()).distinct().toList()
                : List.of("name");
    }

    /** What a list can be asked: everything, words, an exact value, an order. */
    ListFilter filter(Known known) {
        if (field != null) {
            return asked(field, known);
        }
        return switch (text) {
            case 0 -> ListFilter.all().sorted(new ListSort("name", true)).limited(ListFilter.LIMIT_MAX);
            case 1 -> ListFilter.all().limited(ListFilter.LIMIT_MAX);
            case NIP ->
                ListFilter.all().narrowed(Conditions.NONE.and(new Condition("nip", Operator.IS, List.of(text(known)))));
            default -> ListFilter.all().matching(text(known));
        };
    }

    private ListFilter asked(String by, Known known) {
        ListFilter named = ListFilter.all().matching(known.name());
        return switch (text) {
            case 0 -> named.sorted(new ListSort(by, false));
            case 1 -> named.narrowed(named.conditions().and(new Condition(by, Operator.FILLED, List.of())));
            default -> named.narrowed(named.conditions().and(Condition.is(by, known.value())));
        };
    }
}
