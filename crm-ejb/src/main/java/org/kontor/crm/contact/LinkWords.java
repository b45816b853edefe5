package org.kontor.crm.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.crm.change.HistoryEntry;
import org.kontor.crm.change.HistoryPage;
import org.kontor.crm.company.CompanyChange;
import org.kontor.crm.field.FieldValue;

/**
 * Tells of links in the history of one of their ends. A link whose other end the reader may not read is not told of.
 *
 * @param key the field they stand under
 * @param end the column that names the other end
 * @param names of the other ends the reader may read, by id
 */
record LinkWords(String key, String end, Map<Long, String> names) {

    private static final String TABLE = "company_contact";

    /** The other ends a page of history speaks of. */
    static Set<Long> ends(HistoryPage page, String end) {
        return page.entries().stream()
                .flatMap(entry -> RowStory.of(entry).stream())
                .filter(row -> row.table().equals(TABLE))
                .map(row -> Long.valueOf(Objects.requireNonNull(row.ever(end))))
                .collect(Collectors.toSet());
    }

    List<CompanyChange.Field> fields(HistoryEntry entry) {
        List<FieldValue> before = new ArrayList<>();
        List<FieldValue> after = new ArrayList<>();
        for (RowStory row : RowStory.of(entry)) {
            String name =
                    row.table().equals(TABLE) ? names.get(Long.valueOf(Objects.requireNonNull(row.ever(end)))) : null;
            if (name != null) {
                add(before, name, row.before());
                add(after, name, row.after());
            }
        }
        return before.equals(after)
                ? List.of()
                : List.of(new CompanyChange.Field(key, "contact.link." + key, null, before, after));
    }

    private static void add(List<FieldValue> values, String name, Map<String, String> row) {
        String primary = row.get("is_primary");
        if (primary != null) {
            String role = row.get("role");
            String who = role == null ? name : name + ", " + role;
            values.add(
                    Boolean.parseBoolean(primary)
                            ? new FieldValue.Kinded("contact.link.PRIMARY", who)
                            : new FieldValue.Text(who));
        }
    }
}
