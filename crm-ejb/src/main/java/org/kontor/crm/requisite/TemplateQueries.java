package org.kontor.crm.requisite;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.identifier.Identifier;
import org.kontor.crm.platform.Sql;

/** All SQL about templates. */
@Dependent
class TemplateQueries {

    private static final String ALL = """
            select t.id, t.version, t.code, t.country, t.holder, t.label_pl, t.label_en, t.retired,
                   f.code as field, f.label_pl as field_pl, f.label_en as field_en, f.identifier, f.required
              from requisite_template t left join requisite_field f on f.template_id = t.id
             order by t.position, t.id, f.position, f.id
            """;

    /** Writers of templates wait for each other: places and codes are theirs together. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('requisite_template'))";

    private static final String INSERT = """
            insert into requisite_template (code, country, holder, label_pl, label_en, position)
            values (?, ?, ?, ?, ?, (select coalesce(max(position), 0) + 10 from requisite_template))
            returning id
            """;

    private static final String UPDATE = """
            update requisite_template set country = ?, holder = ?, label_pl = ?, label_en = ?, retired = ? where id = ?
            """;

    private static final String ORDER = """
            with wanted as (select o.id, o.n * 10 as position from unnest(?) with ordinality as o (id, n))
            update requisite_template t set position = w.position from wanted w where t.id = w.id and t.position <> w.position
            """;

    private static final String KEEP_FIELD = """
            insert into requisite_field (template_id, code, label_pl, label_en, identifier, required, position)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (template_id, code) do update
               set label_pl = excluded.label_pl, label_en = excluded.label_en, required = excluded.required,
                   position = excluded.position
            """;

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    List<Template> all() {
        return kept().stream().map(KeptTemplate::template).toList();
    }

    /** All templates in their order, with their versions, in one statement. */
    List<KeptTemplate> kept() {
        Map<Long, KeptTemplate> heads = new LinkedHashMap<>();
        Map<Long, List<TemplateField>> fields = new LinkedHashMap<>();
        new Sql(ALL).list(em, TemplateQueries::template).forEach(row -> {
            long id = row.template().id();
            heads.putIfAbsent(id, row);
            fields.computeIfAbsent(id, any -> new ArrayList<>())
                    .addAll(row.template().fields());
        });
        return heads.values().stream()
                .map(head -> new KeptTemplate(
                        with(
                                head.template(),
                                fields.getOrDefault(head.template().id(), List.of())),
                        head.version()))
                .toList();
    }

    private static Template with(Template head, List<TemplateField> fields) {
        return new Template(
                head.id(),
                head.code(),
                head.country(),
                head.holder(),
                head.labelPl(),
                head.labelEn(),
                head.retired(),
                fields);
    }

    /** A row of the statement: a template with at most one of its fields. */
    private static KeptTemplate template(ResultSet row) throws SQLException {
        TemplateField field = field(row);
        return new KeptTemplate(
                new Template(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("country"),
                        Template.Holder.valueOf(row.getString("holder")),
                        row.getString("label_pl"),
                        row.getString("label_en"),
                        row.getBoolean("retired"),
                        field == null ? List.of() : List.of(field)),
                row.getLong("version"));
    }

    private static @Nullable TemplateField field(ResultSet row) throws SQLException {
        String code = row.getString("field");
        if (code == null) {
            return null;
        }
        String identifier = row.getString("identifier");
        return new TemplateField(
                code,
                row.getString("field_pl"),
                row.getString("field_en"),
                identifier == null ? null : Identifier.valueOf(identifier),
                row.getBoolean("required"));
    }

    void lock() {
        new Sql(LOCK).list(em, row -> true);
    }

    long insert(String code, TemplateForm form) {
        return new Sql(INSERT, code, form.getCountry(), form.getHolder(), pl(form), en(form))
                .first(em, row -> row.getLong(1))
                .orElseThrow();
    }

    void update(long id, TemplateForm form) {
        new Sql(UPDATE, form.getCountry(), form.getHolder(), pl(form), en(form), form.isRetired(), id).update(em);
    }

    private static String pl(TemplateForm form) {
        return TemplateRules.either(form.getLabelPl(), form.getLabelEn());
    }

    private static String en(TemplateForm form) {
        return TemplateRules.either(form.getLabelEn(), form.getLabelPl());
    }

    void delete(long id) {
        new Sql("delete from requisite_field where template_id = ?", id).update(em);
        new Sql("delete from requisite_template where id = ?", id).update(em);
    }

    void keepField(long template, TemplateFieldForm field, int position) {
        new Sql(
                        KEEP_FIELD,
                        template,
                        field.getCode(),
                        TemplateRules.either(field.getLabelPl(), field.getLabelEn()),
                        TemplateRules.either(field.getLabelEn(), field.getLabelPl()),
                        field.getIdentifier(),
                        field.isRequired(),
                        position)
                .update(em);
    }

    void deleteField(long template, String code) {
        new Sql("delete from requisite_field where template_id = ? and code = ?", template, code).update(em);
    }

    /** Gives templates the order of these ids; only those that stand elsewhere are written. */
    void order(List<Long> ids) {
        new Sql(ORDER, (Object) ids.toArray(Long[]::new)).update(em);
    }

    /**
     * Whether a legal identity has the template or ever had it.
     *
     * @param field code of a field that has or had a value there, null for any
     */
    boolean everUsed(long template, @Nullable String field) {
        return new Sql("select requisite_template_ever_used(?, ?::text)", template, field)
                .first(em, row -> row.getBoolean(1))
                .orElseThrow();
    }
}
