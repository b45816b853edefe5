package org.kontor.crm.customfield;

import jakarta.enterprise.context.Dependent;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.platform.Sql;
import org.kontor.crm.shared.Json;

/** All SQL about definitions of custom fields. */
@Dependent
class CustomFieldQueries {

    /** Writers of definitions of one kind of record wait for each other: positions and keys are theirs together. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('custom_field'), hashtext(?))";

    private static final String INSERT = """
            insert into custom_field (entity, key, type, target, section, label_pl, label_en, help_pl, help_en, required,
                   multiple, in_list, filterable, searchable, retired, defaults, position)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, ?::jsonb,
                    (select coalesce(max(position), 0) + 10 from custom_field where entity = ?))
            returning id
            """;

    private static final String UPDATE = """
            update custom_field
               set type = ?, target = ?, section = ?, label_pl = ?, label_en = ?, help_pl = ?, help_en = ?, required = ?,
                   multiple = ?, in_list = ?, filterable = ?, searchable = ?, retired = ?, defaults = ?::jsonb
             where id = ?
            """;

    private static final String ORDER = """
            with wanted as (select o.id, o.n * 10 as position from unnest(?) with ordinality as o (id, n))
            update %s t set position = w.position from wanted w where t.id = w.id and t.position <> w.position
            """;

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    List<CustomField> all(String entity) {
        return CustomColumns.read(new Sql(CustomColumns.SELECT, entity)
                .first(em, row -> row.getString(1))
                .orElseThrow());
    }

    void lock(String entity) {
        new Sql(LOCK, entity).list(em, row -> true);
    }

    long insert(String entity, String key, CustomFieldForm form) {
        CustomTexts texts = CustomFieldRules.texts(form);
        return new Sql(
                        INSERT,
                        entity,
                        key,
                        form.getType(),
                        form.getTarget(),
                        form.getSection(),
                        texts.labelPl(),
                        texts.labelEn(),
                        texts.helpPl(),
                        texts.helpEn(),
                        form.isRequired(),
                        form.isMultiple(),
                        form.isInList(),
                        form.isFilterable(),
                        form.isSearchable(),
                        json(form.getDefaults()),
                        entity)
                .first(em, row -> row.getLong(1))
                .orElseThrow();
    }

    void update(long id, CustomFieldForm form) {
        CustomTexts texts = CustomFieldRules.texts(form);
        new Sql(
                        UPDATE,
                        form.getType(),
                        form.getTarget(),
                        form.getSection(),
                        texts.labelPl(),
                        texts.labelEn(),
                        texts.helpPl(),
                        texts.helpEn(),
                        form.isRequired(),
                        form.isMultiple(),
                        form.isInList(),
                        form.isFilterable(),
                        form.isSearchable(),
                        form.isRetired(),
                        json(form.getDefaults()),
                        id)
                .update(em);
    }

    void delete(long id) {
        new Sql("delete from custom_field_option where field_id = ?", id).update(em);
        new Sql("delete from custom_field where id = ?", id).update(em);
    }

    long insertOption(long field, String code, CustomOptionForm option) {
        return new Sql(
                        "insert into custom_field_option (field_id, code, label_pl, label_en, retired, position)"
                                + " values (?, ?, ?, ?, ?, 0) returning id",
                        field,
                        code,
                        CustomFieldRules.labelPl(option),
                        CustomFieldRules.labelEn(option),
                        option.isRetired())
                .first(em, row -> row.getLong(1))
                .orElseThrow();
    }

    void updateOption(long id, CustomOptionForm option) {
        new Sql(
                        "update custom_field_option set label_pl = ?, label_en = ?, retired = ? where id = ?",
                        CustomFieldRules.labelPl(option),
                        CustomFieldRules.labelEn(option),
                        option.isRetired(),
                        id)
                .update(em);
    }

    void deleteOption(long id) {
        new Sql("delete from custom_field_option where id = ?", id).update(em);
    }

    /** Gives fields the order of these ids; only those that stand elsewhere are written. */
    void order(List<Long> ids) {
        new Sql(ORDER.formatted("custom_field"), (Object) ids.toArray(Long[]::new)).update(em);
    }

    /** The same with options of one field. */
    void orderOptions(List<Long> ids) {
        new Sql(ORDER.formatted("custom_field_option"), (Object) ids.toArray(Long[]::new)).update(em);
    }

    /**
     * Whether a record has a value of the field or ever had one.
     *
     * @param option the value, null for any
     */
    boolean everUsed(CustomField field, @Nullable String option) {
        return new Sql("select custom_field_ever_used(?, ?, ?)", field.entity(), field.key(), option)
                .first(em, row -> row.getBoolean(1))
                .orElseThrow();
    }

    private static String json(List<String> texts) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        texts.stream()
                .filter(text -> text != null && !text.isBlank())
                .map(String::strip)
                .forEach(array::add);
        return array.build().toString();
    }
}
