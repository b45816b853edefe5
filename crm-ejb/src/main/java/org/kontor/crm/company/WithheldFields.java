package org.kontor.crm.company;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.Withheld;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.field.FieldType;
import org.kontor.crm.requisite.TemplateField;
import org.kontor.crm.shared.SqlCondition;

/** Where the values stand that a user's roles do not let them set: an undo does not bring them back. */
public final class WithheldFields {

    private static final String REQUISITES = "requisites";

    private final Set<String> fixed;
    private final Set<String> hidden;
    private final String table;
    private final List<Withheld> all = new ArrayList<>();

    private WithheldFields(Rights rights, Entity entity, String table) {
        fixed = rights.fixed(entity);
        hidden = rights.hidden(entity);
        this.table = table;
    }

    /**
     * All of them.
     *
     * @param table the record's own table, in whose column {@code custom} the custom values stand
     * @param fields the standard fields that lists or forms know
     */
    public static List<Withheld> of(
            Rights rights, Entity entity, String table, List<? extends FieldDescriptor<?>> fields) {
        WithheldFields withheld = new WithheldFields(rights, entity, table);
        withheld.fixed.stream()
                .filter(key -> key.startsWith(CustomField.PREFIX))
                .forEach(key -> withheld.columns(table, key, List.of(key)));
        fields.stream().filter(field -> withheld.fixed.contains(field.key())).forEach(withheld::add);
        return withheld.all;
    }

    private void add(FieldDescriptor<?> field) {
        if (field.type() == FieldType.POINTS) {
            String type = PointType.ofField(field.key()).name();
            SqlCondition rows = new SqlCondition(Withheld.IMAGE + " ->> 'type' = ?", List.of(type));
            all.add(Withheld.rows(field.table(), rows, hidden.contains(field.key())));
        } else if (field.type() == FieldType.ADDRESSES) {
            all.add(Withheld.rows(field.table(), SqlCondition.EVERYTHING, hidden.contains(field.key())));
        } else if (field.type() == FieldType.REQUISITES) {
            Stream.of(CompanyListFields.REQUISITE, "requisite_address", "bank_account")
                    .map(part -> Withheld.rows(part, SqlCondition.EVERYTHING, hidden.contains(field.key())))
                    .forEach(all::add);
        } else if (field.table().equals(table)) {
            columns(table, field.key(), field.columns());
        } else {
            identifier(field.column());
        }
    }

    /** One of a legal identity that may be set: whoever has it stays, and the one that lists show stays that. */
    private void identifier(String code) {
        List<String> codes = code.equals(TemplateField.NIP) ? List.of(code, "euVat") : List.of(code);
        columns(
                CompanyListFields.REQUISITE,
                code,
                codes.stream().map(one -> CustomField.PREFIX + one).toList());
        if (!fixed.contains(REQUISITES)) {
            SqlCondition having =
                    new SqlCondition(Withheld.IMAGE + " #>> array['custom', ?] is not null", List.of(code));
            all.add(Withheld.presence(CompanyListFields.REQUISITE, having));
            all.add(Withheld.columns(CompanyListFields.REQUISITE, List.of("is_default"), false));
        }
    }

    private void columns(String of, String key, List<String> columns) {
        all.add(Withheld.columns(of, columns, hidden.contains(key)));
    }
}
