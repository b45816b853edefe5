package org.kontor.crm.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.FieldRule;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.company.PointType;

/** The fields of a company's people that columns can fill (S-15): who, as what, how to be reached. */
public final class PersonFields {

    /** So many people a row may name; repeats that are taken in may bring more. */
    public static final int MOST = 3;

    /** Both names in one cell. */
    static final String NAME = "name";

    static final String FIRST_NAME = "firstName";
    static final String LAST_NAME = "lastName";
    static final String POSITION = "position";

    /** What the person is for the company. */
    static final String ROLE = "role";

    /** The person as a whole, for what is said of it; no column fills it. */
    static final String WHOLE = "person";

    private static final List<String> PARTS = parts();
    private static final Pattern KEY = Pattern.compile(ImportField.CONTACT + "[1-9]\\d{0,3}");
    private static final Pattern CODE = Pattern.compile("(" + KEY.pattern() + ")\\.(.+)");

    private PersonFields() {}

    /** Person by person, the order in which they are offered. */
    static List<ImportField> all() {
        return IntStream.rangeClosed(1, MOST)
                .boxed()
                .flatMap(person -> PARTS.stream().map(part -> of(person, part)))
                .toList();
    }

    static ImportField of(int person, String part) {
        return ImportField.of(ImportField.CONTACT + person, part);
    }

    /** The field with this code, or null; that of a required custom field and the person as a whole, too. */
    static @Nullable ImportField find(String code) {
        Matcher parts = CODE.matcher(code);
        return parts.matches() ? ImportField.of(parts.group(1), parts.group(2)) : null;
    }

    static boolean isKey(String key) {
        return key.startsWith(ImportField.CONTACT) && KEY.matcher(key).matches();
    }

    /** Whether any column fills a field of people. */
    static boolean isAmong(List<Column> columns) {
        return ImportFields.of(columns).stream().anyMatch(field -> field != null && field.isOfContacts());
    }

    /** What the user may do with a field of people by an import: nothing without the right to import people. */
    static FieldRule rule(Rights user, String part) {
        boolean writes = user.mayEver(Entity.CONTACT, Operation.ADD) || user.mayEver(Entity.CONTACT, Operation.UPDATE);
        boolean imports =
                user.mayEver(Entity.CONTACT, Operation.IMPORT) && user.mayEver(Entity.CONTACT, Operation.READ);
        if (!writes || !imports) {
            return FieldRule.HIDDEN;
        }
        return keys(part).stream().map(key -> user.rule(Entity.CONTACT, key)).reduce(FieldRule.OPEN, FieldRule::orMore);
    }

    /** Whether what a difference says of a person does not exist for the reader. */
    static boolean isHidden(String code, Rights reader) {
        ImportField field = find(code);
        return field != null
                && keys(String.valueOf(field.kind())).stream().anyMatch(reader.hidden(Entity.CONTACT)::contains);
    }

    /** Keys of the contact's fields that a part stands for; the role is the link's own. */
    private static Set<String> keys(String part) {
        return switch (part) {
            case NAME -> Set.of(FIRST_NAME, LAST_NAME, NAME);
            case FIRST_NAME, LAST_NAME -> Set.of(part, NAME);
            case ROLE, WHOLE -> Set.of();
            default -> part.startsWith("custom.") ? Set.of(part) : Set.of(part.replaceAll("\\..*", ""));
        };
    }

    private static List<String> parts() {
        List<String> parts = new ArrayList<>(List.of(NAME, FIRST_NAME, LAST_NAME, POSITION, ROLE));
        Stream.of(PointType.PHONE, PointType.EMAIL)
                .forEach(type -> type.kinds().forEach(kind -> parts.add(type.field() + "." + kind)));
        return List.copyOf(parts);
    }
}
