package org.kontor.crm.field;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.HistoryPage;
import org.kontor.crm.customfield.CustomCheck;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomFieldService;
import org.kontor.crm.customfield.CustomKnown;
import org.kontor.crm.customfield.CustomValues;
import org.kontor.crm.organisation.UserCard;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.shared.RecordRef;

/** What every kind of record with custom values does alike: checks them, and says whom and what they name (S-20). */
@Dependent
public class CustomKeeping {

    @Inject
    CustomFieldService definitions;

    @Inject
    UserService users;

    @Inject
    NamedFileQueries files;

    @Inject
    ArrivingFiles arriving;

    @Inject
    @Any
    Instance<NamedRecords> kinds;

    /**
     * All fields of a kind of record, those out of use too.
     *
     * @param entity the kind of record, as history names it
     */
    public List<CustomField> fields(String entity) {
        return definitions.all(entity);
    }

    /**
     * Checks what a form says.
     *
     * @param texts by the field's key, its values as texts
     * @param record the record, null for a new one
     * @param column the values so far, as the record's column holds them; null for a new record
     */
    public CustomCheck check(
            Rights rights,
            String entity,
            Map<String, List<String>> texts,
            @Nullable Long record,
            @Nullable String column) {
        @Nullable JsonObject former = column == null ? null : CustomValues.parse(column);
        RecordRef written = record == null ? null : new RecordRef(entity, record);
        CustomKnown known = known(rights, written);
        return new CustomCheck(
                fields(entity), texts, former, written == null ? known.with(arriving.of(rights, entity)) : known);
    }

    /**
     * Active users, records these rights may read, and files on the record that is written.
     *
     * @param written null for a new record, and for many at once
     */
    public CustomKnown known(Rights rights, @Nullable RecordRef written) {
        return new CustomKnown() {
            @Override
            public boolean user(long id) {
                return users.find(id).filter(UserCard::active).isPresent();
            }

            @Override
            public boolean record(String entity, long id) {
                return !names(rights, List.of(new RecordRef(entity, id))).isEmpty();
            }

            @Override
            public boolean file(long id) {
                FieldValue.File file = written == null
                        ? null
                        : files.there(rights, written.entity(), List.of(id)).get(id);
                return file != null && file.record().equals(written);
            }
        };
    }

    /** The values of a record, told as far as these rights reach. */
    public CustomCard told(Rights rights, CustomCard card) {
        return card.in(words(rights, card.named()));
    }

    /** Words for what values name, as far as these rights reach; asks for nothing that is not named. */
    public CustomWords words(Rights rights, CustomWords.Named named) {
        return new CustomWords(
                named.people().isEmpty() ? Map.of() : users.people(named.people()),
                names(rights, named.records()),
                files(rights, named.files()));
    }

    private Map<RecordRef, FieldValue> files(Rights rights, Set<RecordRef> named) {
        Map<RecordRef, FieldValue> told = new HashMap<>();
        byKind(named)
                .forEach((entity, ids) -> files.there(rights, entity, ids)
                        .forEach((id, file) -> told.put(new RecordRef(entity, id), file)));
        return told;
    }

    private static Map<String, List<Long>> byKind(Collection<RecordRef> named) {
        return named.stream()
                .collect(Collectors.groupingBy(
                        RecordRef::entity, Collectors.mapping(RecordRef::id, Collectors.toList())));
    }

    /** Words for what a page of history names; files that are gone by the name they had. */
    public CustomWords words(Rights rights, HistoryPage page, List<CustomField> fields) {
        Map<String, CustomField> byColumn =
                fields.stream().collect(Collectors.toMap(CustomField::path, field -> field));
        CustomWords.Named named = new CustomWords.Named();
        page.entries().stream().flatMap(entry -> entry.changes().stream()).forEach(change -> {
            CustomField field = byColumn.get(change.column());
            if (field != null) {
                named.addTold(field, change.before());
                named.addTold(field, change.after());
            }
        });
        CustomWords words = words(rights, named);
        Set<RecordRef> gone = new HashSet<>(named.files());
        gone.removeAll(words.files().keySet());
        Map<RecordRef, FieldValue> told = new HashMap<>(words.files());
        byKind(gone)
                .forEach((entity, ids) -> files.gone(rights, entity, ids)
                        .forEach((id, name) -> told.put(new RecordRef(entity, id), new FieldValue.Text(name))));
        return new CustomWords(words.people(), words.records(), told);
    }

    /** What a field is called; null when there is none any more. */
    public FieldValue.@Nullable Named label(String entity, String path) {
        return find(entity, path)
                .map(field -> new FieldValue.Named(
                        field.texts().labelPl(), field.texts().labelEn()))
                .orElse(null);
    }

    /** What texts of a form say. */
    public List<FieldValue> said(Rights rights, String entity, String path, List<String> texts) {
        Optional<CustomField> field = find(entity, path);
        if (field.isEmpty()) {
            return texts.stream().<FieldValue>map(FieldValue.Text::new).toList();
        }
        JsonArray values = CustomValues.read(field.get(), texts);
        CustomWords.Named named = new CustomWords.Named();
        named.add(field.get(), values);
        return words(rights, named).values(field.get(), values);
    }

    private Optional<CustomField> find(String entity, String path) {
        return fields(entity).stream()
                .filter(field -> field.path().equals(path))
                .findFirst();
    }

    /** The names of those among these records that the reader may read. */
    public Map<RecordRef, String> names(Rights rights, Collection<RecordRef> records) {
        Map<RecordRef, String> names = new HashMap<>();
        byKind(records)
                .forEach((entity, ids) -> kind(entity)
                        .ifPresent(kind -> kind.names(rights, ids)
                                .forEach((id, name) -> names.put(new RecordRef(entity, id), name))));
        return names;
    }

    /** By words of a file, those of a kind of record that they mean, as far as these rights reach. */
    Map<String, Set<Long>> meant(Rights rights, String entity, Collection<String> words) {
        return words.isEmpty()
                ? Map.of()
                : kind(entity).map(kind -> kind.meant(rights, words)).orElse(Map.of());
    }

    private Optional<NamedRecords> kind(String entity) {
        return kinds.stream().filter(kind -> kind.entity().equals(entity)).findFirst();
    }
}
