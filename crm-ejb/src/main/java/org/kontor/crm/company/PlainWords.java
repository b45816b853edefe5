package org.kontor.crm.company;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.kontor.crm.field.FieldValue;
import org.kontor.crm.organisation.UserService;

/** What every kind of form says alike, as readers know it: points, flags, days, people, texts. */
@Dependent
public class PlainWords {

    @Inject
    UserService users;

    /**
     * A value of a form.
     *
     * @param thing a {@link PointForm}, a flag, a day, a user's id or a text
     */
    public List<FieldValue> of(Object thing) {
        if (thing instanceof PointForm row) {
            return List.of(CompanyWords.kinded("company.kind.", String.valueOf(row.getKind()), row.getValue()));
        }
        if (thing instanceof Boolean flag) {
            return List.of(new FieldValue.Flag(flag));
        }
        if (thing instanceof LocalDate day) {
            return List.of(new FieldValue.Day(day));
        }
        if (thing instanceof Long user) {
            return users.people(List.of(user)).values().stream()
                    .<FieldValue>map(FieldValue.User::new)
                    .toList();
        }
        return List.of(new FieldValue.Text(thing.toString()));
    }
}
