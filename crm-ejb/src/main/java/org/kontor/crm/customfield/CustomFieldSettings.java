package org.kontor.crm.customfield;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Rights;
import org.kontor.crm.access.SettingsForbidden;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.ChangeService;
import org.kontor.crm.change.Recorded;
import org.kontor.crm.change.UndoAccess;
import org.kontor.crm.organisation.UserCard;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.EditConflict;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.shared.RecordRef;
import org.kontor.crm.shared.SqlCondition;

/**
 * Door to custom fields for administrators (S-07, S-20). Open to every caller, because rights are values here: whose roles
 * do not open the settings is refused with {@link SettingsForbidden}. A field works as soon as it is saved.
 */
@Stateless
@Recorded
@PermitAll
public class CustomFieldSettings {

    static final String ENTITY = "custom_field";

    @Inject
    AccessService access;

    @Inject
    ChangeService changes;

    @Inject
    UserService users;

    @Inject
    CustomFieldQueries queries;

    /** All fields of a kind of record in their order, those out of use too. */
    public List<CustomField> all(Rights rights, String entity) {
        rights.requireSettings();
        return queries.all(entity);
    }

    /**
     * Adds a field, behind all others.
     *
     * @throws Invalid naming every field of the form that breaks a rule
     */
    public CustomChange add(Act act, String entity, CustomFieldForm form) {
        List<CustomField> others = locked(act, entity);
        CustomDraft.name(form);
        List<Problem> problems = new ArrayList<>(CustomFieldRules.problems(form, others, known()));
        problems.addAll(CustomFieldRules.keyProblems(form.getKey(), others));
        require(problems);
        String label = CustomFieldRules.texts(form).labelEn();
        String key = form.getKey() == null ? CustomFieldRules.keyOf(label, others) : form.getKey();
        long id = queries.insert(entity, key, form);
        options(id, List.of(), form);
        return done(key);
    }

    /**
     * Saves a field; what it holds stays.
     *
     * @throws EditConflict when the form's version is no longer the field's
     * @throws Invalid naming every field of the form that breaks a rule
     */
    public CustomChange save(Act act, String entity, String key, CustomFieldForm form) {
        List<CustomField> all = locked(act, entity);
        CustomField field = known(all, key);
        unchanged(field, form.getVersion());
        form.setType(field.type());
        form.setTarget(field.target());
        CustomDraft.name(form);
        List<Problem> problems = new ArrayList<>(CustomFieldRules.problems(
                form, all.stream().filter(other -> !other.equals(field)).toList(), known()));
        problems.addAll(lost(field, form));
        problems.addAll(misplaced(form.getPlace(), all));
        require(problems);
        queries.update(field.id(), form);
        move(all, field, form.getPlace());
        options(field.id(), field.options(), form);
        return done(key);
    }

    /**
     * Gives a field another place among those of its kind of record.
     *
     * @param place from 1
     */
    public CustomChange move(Act act, String entity, String key, int place) {
        List<CustomField> all = locked(act, entity);
        CustomField field = known(all, key);
        require(misplaced(place, all));
        move(all, field, place);
        return done(key);
    }

    private void move(List<CustomField> all, CustomField field, @Nullable Integer place) {
        List<Long> ids = new ArrayList<>(all.stream().map(CustomField::id).toList());
        if (place != null && ids.indexOf(field.id()) != place - 1) {
            ids.remove(field.id());
            ids.add(place - 1, field.id());
            queries.order(ids);
        }
    }

    private static List<Problem> misplaced(@Nullable Integer place, List<CustomField> all) {
        return place == null || (place >= 1 && place <= all.size())
                ? List.of()
                : List.of(Problem.of("position", "picklist.error.place", Integer.toString(all.size())));
    }

    /** Takes a field out of use, or brings it back with its values. */
    public CustomChange retire(Act act, String entity, String key, boolean retired) {
        CustomField field = known(locked(act, entity), key);
        CustomFieldForm form = CustomFieldForm.of(field);
        form.setRetired(retired);
        queries.update(field.id(), form);
        return done(key);
    }

    /**
     * Deletes a field that no record has or ever had a value of; any other can only be taken out of use.
     *
     * @param version the version the caller has seen, null for whatever there is
     * @throws EditConflict when that is no longer the field's version
     * @throws BusinessException when it is or was in use, also outside the user's rights
     */
    public CustomChange delete(Act act, String entity, String key, @Nullable Long version) {
        CustomField field = known(locked(act, entity), key);
        if (version != null) {
            unchanged(field, version);
        }
        if (queries.everUsed(field, null)) {
            throw new BusinessException("customfield.error.everUsed");
        }
        queries.delete(field.id());
        return done(key);
    }

    /** Who changed a field last, and when: what to tell whoever has seen an older version. */
    public EditConflict conflict(Rights rights, String entity, String key) {
        return conflict(known(all(rights, entity), key));
    }

    /** What these rights allow an undo to do with fields: everybody reads them, those of the settings write them. */
    public UndoAccess undoAccess(Rights rights) {
        SqlCondition write = rights.mayChangeSettings() ? SqlCondition.EVERYTHING : SqlCondition.NOTHING;
        return new UndoAccess(ENTITY, SqlCondition.EVERYTHING, write, write, write, null);
    }

    /** A default may name an active user; of records it cannot be said who may read them. */
    private CustomKnown known() {
        return new CustomKnown() {
            @Override
            public boolean user(long id) {
                return users.find(id).filter(UserCard::active).isPresent();
            }

            @Override
            public boolean record(String entity, long id) {
                return false;
            }

            @Override
            public boolean file(long id) {
                return false;
            }
        };
    }

    /** Options of the field that the form leaves out although something has them. */
    private List<Problem> lost(CustomField field, CustomFieldForm form) {
        return field.options().stream()
                .filter(option -> form.getOptions().stream()
                        .noneMatch(kept -> option.code().equals(kept.getCode())))
                .filter(option -> queries.everUsed(field, option.code()))
                .map(option ->
                        Problem.of("options", "customfield.error.optionUsed", option.labelPl(), option.labelEn()))
                .toList();
    }

    private void options(long field, List<CustomOption> former, CustomFieldForm form) {
        List<Long> order = new ArrayList<>();
        for (CustomOptionForm option : form.getOptions()) {
            if (!option.isBlank()) {
                Optional<CustomOption> known = former.stream()
                        .filter(one -> one.code().equals(option.getCode()))
                        .findFirst();
                known.ifPresent(one -> queries.updateOption(one.id(), option));
                order.add(known.map(CustomOption::id)
                        .orElseGet(() -> queries.insertOption(field, String.valueOf(option.getCode()), option)));
            }
        }
        former.stream().filter(one -> !order.contains(one.id())).forEach(one -> queries.deleteOption(one.id()));
        queries.orderOptions(order);
    }

    /** The fields, with other writers held back until the transaction ends; for those of the settings only. */
    private List<CustomField> locked(Act act, String entity) {
        access.rightsOf(act.userId()).requireSettings();
        queries.lock(entity);
        return queries.all(entity);
    }

    private void unchanged(CustomField field, long version) {
        if (field.version() != version) {
            throw conflict(field);
        }
    }

    private EditConflict conflict(CustomField field) {
        return changes.conflict(new RecordRef(ENTITY, field.id()), field.version());
    }

    private CustomChange done(String key) {
        var changeSet = changes.current();
        return new CustomChange(key, changeSet.isPresent() ? Long.valueOf(changeSet.getAsLong()) : null);
    }

    private static CustomField known(List<CustomField> fields, String key) {
        return fields.stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound(new RecordRef("customField", 0)));
    }

    private static void require(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
    }
}
