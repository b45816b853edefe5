package org.kontor.crm.contact;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kontor.crm.filter.CustomSought;
import org.kontor.crm.filter.SearchableFields;
import org.kontor.crm.filter.SoughtWords;
import org.kontor.crm.shared.SqlCondition;

/** Words typed to find a contact {@code c}: all of them in its name, phones and e-mails, or in the custom fields that are searched. */
@Dependent
class ContactWords {

    @Inject
    SearchableFields fields;

    SqlCondition condition(String typed) {
        SqlCondition known = SoughtWords.condition("c.sought", typed);
        Optional<CustomSought> more =
                SoughtWords.words(typed).isEmpty() ? Optional.empty() : fields.now(ContactGuard.ENTITY);
        if (more.isEmpty()) {
            return known;
        }
        SqlCondition custom = more.get().condition("c", typed);
        List<Object> parameters = new ArrayList<>(known.parameters());
        parameters.addAll(custom.parameters());
        return new SqlCondition("((" + known.sql() + ") or " + custom.sql() + ")", parameters);
    }
}
