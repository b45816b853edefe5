package org.kontor.crm.company;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.FieldChange;
import org.kontor.crm.change.HistoryEntry;
import org.kontor.crm.change.HistoryPage;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.field.CustomWords;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.field.FieldType;
import org.kontor.crm.field.FieldValue;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.picklist.PicklistItem;
import org.kontor.crm.picklist.PicklistService;
import org.kontor.crm.requisite.TemplateField;
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

    @Inject
    CompanyCustom custom;

    @Inject
    @Any
    Instance<CompanyAside> asides;

    CompanyHistory tell(Rights rights, CompanyCard card, HistoryPage page) {
        List<CustomField> fields = card.custom().fields();
        CustomWords customs = custom.words(rights, page, fields);
        CompanyWords words = new CompanyWords(labels(), users.people(peopleIn(page)));
        RequisiteWords legal = new RequisiteWords(speaksOfRequisites(page) ? templates.all() : List.of());
        List<Function<HistoryEntry, List<CompanyChange.Field>>> more =
                asides.stream().map(aside -> aside.tell(rights, page)).toList();
        Set<String> hidden = rights.hidden(Entity.COMPANY);
        List<FieldDescriptor<CompanyForm>> shown = CompanyFields.with(fields).stream()
                .filter(field -> !hidden.contains(field.key()))
                .toList();
        List<CompanyChange> changes = page.entries().stream()
                .map(entry -> change(entry, new Vocabulary(words, legal, customs, shown, hidden), more))
                .filter(change -> !change.fields().isEmpty())
                .toList();
        return new CompanyHistory(changes, page.next());
    }

    private static CompanyChange change(
            HistoryEntry entry, Vocabulary vocabulary, List<Function<HistoryEntry, List<CompanyChange.Field>>> more) {
        List<RowChange> rows = entry.changes().stream()
                .collect(Collectors.groupingBy(
                        change -> change.table() + " " + change.rowId(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(changes -> row(entry, changes))
                .toList();
        List<CompanyChange.Field> fields = fields(rows, vocabulary);
        more.forEach(aside -> fields.addAll(aside.apply(entry)));
        return new CompanyChange(
                entry.changeSetId(),
                kind(rows),
                entry.actor(),
                entry.consoleUser(),
                entry.cause(),
                entry.causeRef(),
                entry.note(),
                entry.at(),
                entry.alone(),
                fields);
    }

    private static CompanyChange.Kind kind(List<RowChange> rows) {
        return rows.stream()
                .filter(row -> row.table().equals(CompanyWords.COMPANY))
                .map(row -> CompanyChange.Kind.valueOf(row.kind().name()))
                .findFirst()
                .orElse(CompanyChange.Kind.CHANGED);
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

    private static List<CompanyChange.Field> fields(List<RowChange> rows, Vocabulary vocabulary) {
        List<CompanyChange.Field> fields = new ArrayList<>();
        for (FieldDescriptor<CompanyForm> field : vocabulary.fields()) {
            if (field.type() == FieldType.REQUISITES) {
                vocabulary.legal().fields(field, rows).stream()
                        .filter(one -> !TemplateField.isAmong(
                                one.key().substring(field.key().length() + 1), vocabulary.hidden()))
                        .forEach(fields::add);
                continue;
            }
            List<FieldValue> before = new ArrayList<>();
            List<FieldValue> after = new ArrayList<>();
            rows.stream().filter(row -> CompanyWords.speaksOf(row, field)).forEach(row -> {
                before.addAll(vocabulary.values(field, row.before()));
                after.addAll(vocabulary.values(field, row.after()));
            });
            if (!before.equals(after)) {
                fields.add(new CompanyChange.Field(field.key(), field.labelKey(), field.label(), before, after));
            }
        }
        return fields;
    }

    /** All that a story is told in. */
    private record Vocabulary(
            CompanyWords words,
            RequisiteWords legal,
            CustomWords customs,
            List<FieldDescriptor<CompanyForm>> fields,
            Set<String> hidden) {

        List<FieldValue> values(FieldDescriptor<CompanyForm> field, Map<String, String> row) {
            CustomField definition = field.custom();
            return definition == null
                    ? words.value(field, row).stream().toList()
                    : customs.told(definition, row.get(field.column()));
        }
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
