package org.kontor.crm.contact;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Rights;
import org.kontor.crm.company.PointType;
import org.kontor.crm.filter.CustomSought;
import org.kontor.crm.filter.SearchableFields;
import org.kontor.crm.filter.SoughtWords;
import org.kontor.crm.shared.SqlCondition;

/** Words typed to find a contact {@code c}: all of them in its name, phones and e-mails, or in the custom fields that are searched. */
@Dependent
class ContactWords {

    /** SQL of all of it, over which the index is. */
    static final String SOUGHT = "c.sought";

    @Inject
    SearchableFields fields;

    SqlCondition condition(Rights reader, String typed) {
        Set<String> hidden = reader.hidden(Entity.CONTACT);
        SqlCondition known = known(hidden, typed);
        Optional<CustomSought> more =
                SoughtWords.words(typed).isEmpty() ? Optional.empty() : fields.now(ContactGuard.ENTITY, hidden);
        if (more.isEmpty()) {
            return known;
        }
        SqlCondition custom = more.get().condition("c", typed);
        List<Object> parameters = new ArrayList<>(known.parameters());
        parameters.addAll(custom.parameters());
        return new SqlCondition("((" + known.sql() + ") or " + custom.sql() + ")", parameters);
    }

    private static SqlCondition known(Set<String> hidden, String typed) {
        SqlCondition indexed = SoughtWords.condition(SOUGHT, typed);
        String seen = seen(hidden);
        return seen.isEmpty() ? indexed : indexed.and(SoughtWords.condition(seen, typed));
    }

    /** SQL of what of it exists for the reader; empty for all of it. */
    static String seen(Set<String> hidden) {
        boolean phones = hidden.contains(PointType.PHONE.field());
        boolean emails = hidden.contains(PointType.EMAIL.field());
        if (!phones && !emails) {
            return "";
        }
        return phones && emails
                ? "c.name_folded"
                : "(c.name_folded || coalesce((select string_agg(E'\\n' || p.normalized, '') from contact_point p"
                        + " where p.contact_id = c.id and p.type = '" + (phones ? PointType.EMAIL : PointType.PHONE)
                        + "'), ''))";
    }

    /** Key of the label of what is searched by words. */
    static String label(Set<String> hidden) {
        return seen(hidden).isEmpty() ? "contact.filter.name" : "contact.field.name";
    }
}
