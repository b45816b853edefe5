package org.kontor.crm.company;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.change.FieldChange;
import org.kontor.crm.change.HistoryEntry;
import org.kontor.crm.change.HistoryPage;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.field.FieldType;
import org.kontor.crm.field.FieldValue;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.picklist.PicklistItem;
import org.kontor.crm.picklist.PicklistService;
import org.kontor.crm.requisite.TemplateService;

/** Tells history in the words of the company's fields: labels instead of ids, a phone with its kind (S-34). */
@Dependent
class CompanyStory {

    @Inject
    PicklistService picklists;

    @Inject
    UserService users;

    @Inject
    TemplateService templates;

    CompanyHistory tell(HistoryPage page) {
        CompanyWords words = new CompanyWords(labels(), users.people(peopleIn(page)));
        RequisiteWords legal = new RequisiteWords(speaksOfRequisites(page) ? templates.all() : List.of());
        List<CompanyChange> changes = page.entries().stream()
                .map(entry -> change(entry, words, legal))
                .filter(change -> !change.fields().isEmpty())
                .toList();
        return new CompanyHistory(changes, page.next());
    }

    private static CompanyChange change(HistoryEntry entry, CompanyWords words, RequisiteWords legal) {
        List<RowChange> rows = entry.changes().stream()
                .collect(Collectors.groupingBy(
                        change -> change.table() + " " + change.rowId(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(changes -> row(entry, changes))
                .toList();
        CompanyChange.Kind kind = rows.stream()
                .filter(row -> row.table().equals(CompanyWords.COMPANY))
                .map(row -> CompanyChange.Kind.valueOf(row.kind().name()))
                .findFirst()
                .orElse(CompanyChange.Kind.CHANGED);
        return new CompanyChange(
                entry.changeSetId(),
                kind,
                entry.actor(),
                entry.consoleUser(),
                entry.cause(),
                entry.causeRef(),
                entry.note(),
                entry.at(),
                entry.alone(),
                fields(rows, words, legal));
    }

    /** History keeps only what changed; what a value means with (kind, currency) comes from the row's image of then. */
    private static RowChange row(HistoryEntry entry, List<FieldChange> changes) {
        FieldChange first = changes.get(0);
        Map<String, String> after = new HashMap<>(entry.image(first.table(), first.rowId()));
        Map<String, String> before = new HashMap<>(after);
        changes.forEach(change -> {
            put(before, change.column(), change.before());
            put(after, change.column(), change.after());
        });
        List<String> columns = changes.stream().map(FieldChange::column).toList();
        return new RowChange(first.table(), first.kind(), columns, before, after);
    }

    private static void put(Map<String, String> row, String column, @Nullable String value) {
        if (value == null) {
            row.remove(column);
        } else {
            row.put(column, value);
        }
    }

    private static List<CompanyChange.Field> fields(List<RowChange> rows, CompanyWords words, RequisiteWords legal) {
        List<CompanyChange.Field> fields = new ArrayList<>();
        for (FieldDescriptor<CompanyForm> field : CompanyFields.all()) {
            if (field.type() == FieldType.REQUISITES) {
                fields.addAll(legal.fields(field, rows));
                continue;
            }
            List<FieldValue> before = new ArrayList<>();
            List<FieldValue> after = new ArrayList<>();
            rows.stream().filter(row -> CompanyWords.speaksOf(row, field)).forEach(row -> {
                words.value(field, row.before()).ifPresent(before::add);
                words.value(field, row.after()).ifPresent(after::add);
            });
            if (!before.equals(after)) {
                fields.add(new CompanyChange.Field(field.key(), field.labelKey(), null, before, after));
            }
        }
        return fields;
    }

    private static boolean speaksOfRequisites(HistoryPage page) {
        return page.entries().stream()
                .flatMap(entry -> entry.changes().stream())
                .anyMatch(change -> change.table().equals(RequisiteWords.REQUISITE));
    }

    private Map<Long, PicklistItem> labels() {
        return picklists.items().stream().collect(Collectors.toMap(PicklistItem::id, item -> item));
    }

    private static List<Long> peopleIn(HistoryPage page) {
        return page.entries().stream()
                .flatMap(entry -> entry.changes().stream())
                .filter(change -> change.column().equals("responsible_id"))
                .flatMap(change -> Stream.of(change.before(), change.after()))
                .filter(Objects::nonNull)
                .map(Long::valueOf)
                .distinct()
                .toList();
    }

    /**
     * One row before and after a change set.
     *
     * @param columns the columns that changed
     */
    record RowChange(
            String table,
            FieldChange.Kind kind,
            List<String> columns,
            Map<String, String> before,
            Map<String, String> after) {}
}
