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
            select t.id, t.code, t.country, t.holder, t.label_pl, t.label_en, t.retired,
                   f.code as field, f.label_pl as field_pl, f.label_en as field_en, f.identifier, f.required
              from requisite_template t left join requisite_field f on f.template_id = t.id
             order by t.position, t.id, f.position, f.id
            """;

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    List<Template> all() {
        Map<Long, Template> heads = new LinkedHashMap<>();
        Map<Long, List<TemplateField>> fields = new LinkedHashMap<>();
        new Sql(ALL).list(em, TemplateQueries::template).forEach(row -> {
            heads.putIfAbsent(row.id(), row);
            fields.computeIfAbsent(row.id(), any -> new ArrayList<>()).addAll(row.fields());
        });
        return heads.values().stream()
                .map(head -> with(head, fields.getOrDefault(head.id(), List.of())))
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
    private static Template template(ResultSet row) throws SQLException {
        TemplateField field = field(row);
        return new Template(
                row.getLong("id"),
                row.getString("code"),
                row.getString("country"),
                Template.Holder.valueOf(row.getString("holder")),
                row.getString("label_pl"),
                row.getString("label_en"),
                row.getBoolean("retired"),
                field == null ? List.of() : List.of(field));
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
}
