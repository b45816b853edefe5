package org.kontor.crm.company;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Rights;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;

/**
 * Keeps the fields of a record that a user's roles do not let them set: whatever path a form came by, they stay as
 * they are stored, and a form that says something else is refused.
 *
 * @param <F> the record's form
 */
public final class FixedFields<F extends Serializable> {

    private final FormShape<F> shape;
    private final Set<String> fixed;
    private final Set<String> hidden;

    /**
     * @param shape what forms of the record are made of
     * @param rights whose rights
     * @param entity kind of record
     */
    public FixedFields(FormShape<F> shape, Rights rights, Entity entity) {
        this.shape = shape;
        fixed = rights.fixed(entity);
        hidden = rights.hidden(entity);
    }

    /** Whether there is none. */
    public boolean none() {
        return fixed.isEmpty();
    }

    /**
     * The form as it may be saved: what may not be set stands as it is stored. A custom field is then left out, so that the
     * record keeps what it has and a new one gets the default.
     *
     * @param form as its user sends it; it stays as it is, so that a refused one shows nothing hidden. A custom field that it
     *     leaves out is not set
     * @param shown as its user was shown it, without what is hidden
     * @param stored as the record stands
     * @throws Invalid naming every field that the form sets and the user may not
     */
    public F keep(F form, F shown, F stored) {
        List<Problem> problems = new ArrayList<>();
        F kept = shape.copyOf(form);
        shape.fields().stream().filter(field -> fixed.contains(field.key())).forEach(field -> {
            if (differ(field, form, shown)) {
                problems.add(problem(field.key(), "error.unknownField"));
            }
            shape.copy(field, stored, kept);
        });
        for (String key : shape.customs(form).keySet()) {
            String path = CustomField.PREFIX + key;
            if (fixed.contains(path)) {
                if (differ(shape.custom(key), form, shown)) {
                    problems.add(problem(path, "error.custom.unknown", key));
                }
                shape.customs(kept).remove(key);
            }
        }
        problems.addAll(shape.keepParts(kept, shown, stored, fixed, hidden));
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        return kept;
    }

    private boolean differ(FieldDescriptor<F> field, F form, F shown) {
        return !Objects.equals(shape.whole(field, form), shape.whole(field, shown));
    }

    /** What is hidden is refused as if it were not there. */
    private Problem problem(String path, String unknown, String... parameters) {
        return hidden.contains(path) ? Problem.of(path, unknown, parameters) : Problem.of(path, "error.readOnlyField");
    }
}
