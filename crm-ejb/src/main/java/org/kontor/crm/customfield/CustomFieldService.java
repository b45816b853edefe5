package org.kontor.crm.customfield;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.Recorded;
import org.kontor.crm.shared.BusinessException;

/** Reads definitions of custom fields. Open to every caller: they hold labels of fields, no records. */
@Stateless
@PermitAll
public class CustomFieldService {

    @Inject
    CustomFieldQueries queries;

    @Inject
    FieldsOfRequest remembered;

    /**
     * All fields of a kind of record in their order, those out of use too, in one statement for each request.
     *
     * @param entity the kind of record, as history names it
     */
    public List<CustomField> all(String entity) {
        return remembered.all(entity, queries::all);
    }

    /**
     * Adds an option for every label that names none of the field's, behind the others. Two callers at once do not add one
     * twice: the fields are locked until the transaction ends.
     *
     * @param labels by the code that stands for it in values ({@link CustomField#coming}), the label
     * @return by the code, the id of its option
     * @throws BusinessException when the field is no list or out of use by now, when it would have too many options, and when a
     *     label names an option with another code by now, or one that is out of use
     */
    @Recorded
    public Map<String, Long> findOrCreateOptions(Act act, String entity, String key, Map<String, String> labels) {
        queries.lock(entity);
        CustomField field = queries.all(entity).stream()
                .filter(one -> one.key().equals(key) && one.type() == CustomType.LIST && !one.retired())
                .findFirst()
                .orElseThrow(() -> new BusinessException("customfield.error.noList", key));
        Map<String, Long> ids = new HashMap<>();
        List<Long> order =
                new ArrayList<>(field.options().stream().map(CustomOption::id).toList());
        labels.forEach((code, label) -> {
            CustomOption coming = new CustomOption(0, code, label, label, false);
            long id = same(field, coming)
                    .map(CustomOption::id)
                    .orElseGet(() -> queries.insertOption(field.id(), code, CustomOptionForm.of(coming)));
            ids.put(code, id);
            if (!order.contains(id)) {
                order.add(id);
            }
        });
        if (order.size() > CustomChoices.MOST) {
            throw new BusinessException("customfield.error.tooManyOptions", CustomChoices.MOST);
        }
        queries.orderOptions(order);
        return ids;
    }

    /** The field's option with this label, when it stands for the same values. */
    private static Optional<CustomOption> same(CustomField field, CustomOption coming) {
        Optional<CustomOption> known = field.optionLabelled(coming.labelPl());
        boolean isSame = known.isPresent()
                ? known.get().code().equals(coming.code()) && !known.get().retired()
                : field.option(coming.code()).isEmpty();
        if (!isSame) {
            throw new BusinessException("customfield.error.optionMoved", coming.labelPl());
        }
        return known;
    }

    /** Deletes options that nothing has. */
    @Recorded
    public void removeOptions(Act act, List<Long> options) {
        options.forEach(queries::deleteOption);
    }

    /** The fields in use, in their order. */
    public List<CustomField> inUse(String entity) {
        return all(entity).stream().filter(field -> !field.retired()).toList();
    }
}
