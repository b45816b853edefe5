package org.kontor.crm.contact;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.HistoryEntry;
import org.kontor.crm.change.HistoryPage;
import org.kontor.crm.company.CompanyChange;
import org.kontor.crm.company.CompanyHistory;
import org.kontor.crm.company.PointType;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.field.CustomKeeping;
import org.kontor.crm.field.CustomWords;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.field.FieldType;
import org.kontor.crm.field.FieldValue;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.organisation.UserService;

/** Tells history in the words of the contact's fields: names instead of ids, a phone with its kind (S-34). */
@Dependent
class ContactStory {

    @Inject
    UserService users;

    @Inject
    LinkQueries links;

    @Inject
    CustomKeeping custom;

    /** All that a story is told in. */
    private record Vocabulary(
            Map<Long, Person> people,
            LinkWords linked,
            CustomWords customs,
            List<FieldDescriptor<ContactForm>> fields) {}

    CompanyHistory tell(Rights rights, ContactCard card, HistoryPage page) {
        List<CustomField> fields = card.custom().fields();
        Set<Long> ends = LinkWords.ends(page, "company_id");
        LinkWords linked =
                new LinkWords("companies", "company_id", ends.isEmpty() ? Map.of() : links.companyNames(rights, ends));
        Set<String> hidden = rights.hidden(Entity.CONTACT);
        List<FieldDescriptor<ContactForm>> shown = ContactFields.with(fields).stream()
                .filter(field -> !hidden.contains(field.key()))
                .toList();
        Vocabulary vocabulary =
                new Vocabulary(users.people(peopleIn(page)), linked, custom.words(rights, page, fields), shown);
        List<CompanyChange> changes = page.entries().stream()
                .map(entry -> change(entry, vocabulary))
                .filter(change -> !change.fields().isEmpty())
                .toList();
        return new CompanyHistory(changes, page.next());
    }

    private static CompanyChange change(HistoryEntry entry, Vocabulary vocabulary) {
        List<RowStory> rows = RowStory.of(entry);
        CompanyChange.Kind kind = rows.stream()
                .filter(row -> row.table().equals(ContactGuard.ENTITY))
                .map(row -> CompanyChange.Kind.valueOf(row.kind().name()))
                .findFirst()
                .orElse(CompanyChange.Kind.CHANGED);
        List<CompanyChange.Field> fields = new ArrayList<>();
        vocabulary.fields().forEach(field -> add(fields, field, rows, vocabulary));
        fields.addAll(vocabulary.linked().fields(entry));
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
                fields);
    }

    private static void add(
            List<CompanyChange.Field> fields,
            FieldDescriptor<ContactForm> field,
            List<RowStory> rows,
            Vocabulary vocabulary) {
        List<FieldValue> before = new ArrayList<>();
        List<FieldValue> after = new ArrayList<>();
        rows.stream().filter(row -> speaksOf(row, field)).forEach(row -> {
            before.addAll(values(field, row.before(), vocabulary));
            after.addAll(values(field, row.after(), vocabulary));
        });
        if (!before.equals(after)) {
            fields.add(new CompanyChange.Field(field.key(), field.labelKey(), field.label(), before, after));
        }
    }

    private static boolean speaksOf(RowStory row, FieldDescriptor<ContactForm> field) {
        if (!field.table().equals(row.table()) || row.columns().stream().noneMatch(field.columns()::contains)) {
            return false;
        }
        String type = row.ever("type");
        return field.type() != FieldType.POINTS
                || (type != null && PointType.valueOf(type).field().equals(field.key()));
    }

    private static List<FieldValue> values(
            FieldDescriptor<ContactForm> field, Map<String, String> row, Vocabulary vocabulary) {
        CustomField definition = field.custom();
        return definition == null
                ? value(field, row, vocabulary.people()).stream().toList()
                : vocabulary.customs().told(definition, row.get(field.column()));
    }

    private static Optional<FieldValue> value(
            FieldDescriptor<ContactForm> field, Map<String, String> row, Map<Long, Person> people) {
        return Optional.ofNullable(row.get(field.column()))
                .filter(text -> !text.isEmpty())
                .flatMap(text -> switch (field.type()) {
                    case USER ->
                        Optional.ofNullable(people.get(Long.valueOf(text))).map(FieldValue.User::new);
                    case FLAG -> Optional.of(new FieldValue.Flag(Boolean.parseBoolean(text)));
                    case DATE -> Optional.of(new FieldValue.Day(LocalDate.parse(text)));
                    case POINTS ->
                        Optional.of(new FieldValue.Kinded("company.kind." + text, row.getOrDefault("value", "")));
                    default -> Optional.of(new FieldValue.Text(text));
                });
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
}
