package org.kontor.crm.imports;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Level;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.company.CompanyFields;
import org.kontor.crm.company.PointType;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.field.FieldType;
import org.kontor.crm.identifier.TextFold;
import org.kontor.crm.shared.SqlCondition;

/**
 * Narrows what is shown of a run's rows (I-05).
 *
 * @param text part of a company's name, or of a line that could not be read as one; empty: any
 * @param field one of {@link #fields}, in which the row differs from the company; null: any
 */
public record RowFilter(String text, @Nullable String field) implements Serializable {

    /** Addresses may hold what no text has. */
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    public RowFilter {
        text = CONTROL.matcher(text).replaceAll(" ");
    }

    /** All rows. */
    public static final RowFilter NONE = new RowFilter("", null);

    /** Everything about people of a company. */
    public static final String CONTACTS = "contacts";

    private static final String NAMED = """
            (v.company_id is null or k.known or v.bucket = 'CREATED' and k.gone)
             and (position(? in r.name_folded) > 0 or r.name_folded is null and position(? in lower(r.raw)) > 0)
            """;

    /**
     * What the columns can change: keys of fields, of which those of people and of legal identities are one each. Which rows change
     * something tells of it, so that what does not exist for the reader as a whole is not among them.
     */
    public static List<String> fields(List<Column> columns, Rights reader) {
        Set<String> hidden = columns.stream()
                .filter(column -> ImportTargets.isHidden(column, reader))
                .flatMap(RowFilter::group)
                .collect(Collectors.toSet());
        if (reader.level(Entity.CONTACT, Operation.READ) != Level.ALL) {
            hidden.add(CONTACTS);
        }
        return columns.stream()
                .flatMap(RowFilter::group)
                .distinct()
                .filter(group -> !hidden.contains(group))
                .toList();
    }

    private static Stream<String> group(Column column) {
        return Stream.ofNullable(ImportFields.find(column.field())).map(RowFilter::group);
    }

    static String group(ImportField field) {
        if (field.isOfContacts()) {
            return CONTACTS;
        }
        if (field.code().equals(ImportFields.CURRENCY)) {
            return ImportFields.REVENUE;
        }
        return field.isOfRequisites() ? ImportField.REQUISITES : field.key();
    }

    /** Whether it leaves anything out. */
    public boolean isAny() {
        return !text.isBlank() || field != null;
    }

    /** The condition on a verdict {@code v} with its row {@code r} and what is known of its company, {@code k}. */
    SqlCondition condition() {
        SqlCondition named = text.isBlank()
                ? SqlCondition.EVERYTHING
                : new SqlCondition(
                        NAMED, List.of(TextFold.fold(text), text.strip().toLowerCase(Locale.ROOT)));
        return field == null
                ? named
                : named.and(new SqlCondition(
                        "k.known and jsonb_path_exists(v.differences, ?::jsonpath)",
                        List.of("$[*] ? (" + path(field) + ")")));
    }

    private static String path(String field) {
        if (field.equals(CONTACTS)) {
            return "@.field starts with \"contact\"";
        }
        if (field.equals(ImportField.REQUISITES)) {
            return "@.field starts with \"requisite\" || @.field == \"account\"";
        }
        if (field.startsWith(CustomField.PREFIX)) {
            return is(field);
        }
        FieldDescriptor<?> descriptor = CompanyFields.find(field).orElseThrow();
        if (descriptor.type() == FieldType.POINTS) {
            return is("point") + " && @.type == \"" + PointType.ofField(field) + "\"";
        }
        return descriptor.type() == FieldType.ADDRESSES
                ? is("address")
                : descriptor.columns().stream().map(RowFilter::is).collect(Collectors.joining(" || "));
    }

    private static String is(String stored) {
        return "@.field == \"" + stored.replaceAll("[^A-Za-z0-9._]", "") + "\"";
    }
}
