package org.kontor.crm.requisite;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Rights;
import org.kontor.crm.access.SettingsForbidden;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.ChangeService;
import org.kontor.crm.change.Recorded;
import org.kontor.crm.change.UndoAccess;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.EditConflict;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.shared.RecordRef;
import org.kontor.crm.shared.SqlCondition;

/**
 * Door to templates for administrators (S-16). Open to every caller, because rights are values here: whose roles do not open
 * the settings is refused with {@link SettingsForbidden}. What was ever used is retired, never lost.
 */
@Stateless
@Recorded
@PermitAll
public class TemplateSettings {

    private static final String ENTITY = "requisite_template";

    @Inject
    AccessService access;

    @Inject
    ChangeService changes;

    @Inject
    TemplateQueries queries;

    /** All templates in their order, retired ones too. */
    public List<KeptTemplate> all(Rights rights) {
        rights.requireSettings();
        return queries.kept();
    }

    /** One template. */
    public KeptTemplate find(Rights rights, String code) {
        return known(all(rights), code);
    }

    /**
     * Adds a template, behind all others unless the form gives it a place.
     *
     * @throws Invalid naming every field of the form that breaks a rule
     */
    public TemplateChange add(Act act, TemplateForm form) {
        List<KeptTemplate> all = locked(act);
        List<Template> others = all.stream().map(KeptTemplate::template).toList();
        require(TemplateRules.problems(form, others, null), form, all.size() + 1);
        Set<String> taken = others.stream().map(Template::code).collect(Collectors.toSet());
        String label = TemplateRules.either(form.getLabelEn(), form.getLabelPl());
        String code = form.getCode() == null ? TemplateRules.codeOf(label, taken) : form.getCode();
        long id = queries.insert(code, form);
        fields(id, List.of(), form);
        move(all, id, form.getPlace());
        return done(code);
    }

    /**
     * Saves a template; what legal identities hold stays.
     *
     * @throws EditConflict when the form's version is no longer the template's
     * @throws Invalid naming every field of the form that breaks a rule, also a used one that it leaves out
     */
    public TemplateChange save(Act act, String code, TemplateForm form) {
        List<KeptTemplate> all = locked(act);
        KeptTemplate kept = known(all, code);
        unchanged(kept, form.getVersion());
        Template now = kept.template();
        List<Template> others = all.stream()
                .map(KeptTemplate::template)
                .filter(other -> other.id() != now.id())
                .toList();
        List<Problem> problems = new ArrayList<>(TemplateRules.problems(form, others, now));
        problems.addAll(lost(now, form));
        require(problems, form, all.size());
        queries.update(now.id(), form);
        fields(now.id(), now.fields(), form);
        move(all, now.id(), form.getPlace());
        return done(code);
    }

    /** Gives a template another place, from 1. */
    public TemplateChange move(Act act, String code, int place) {
        List<KeptTemplate> all = locked(act);
        TemplateForm form = TemplateForm.of(known(all, code));
        form.setPlace(place);
        require(List.of(), form, all.size());
        move(all, known(all, code).template().id(), place);
        return done(code);
    }

    /** Takes a template out of choice, or brings it back. */
    public TemplateChange retire(Act act, String code, boolean retired) {
        KeptTemplate kept = known(locked(act), code);
        TemplateForm form = TemplateForm.of(kept);
        form.setRetired(retired);
        queries.update(kept.template().id(), form);
        return done(code);
    }

    /**
     * Deletes a template that no legal identity has or ever had; any other can only be retired.
     *
     * @param version the version the caller has seen, null for whatever there is
     * @throws EditConflict when that is no longer the template's version
     * @throws BusinessException when it is or was in use, also outside the user's rights
     */
    public TemplateChange delete(Act act, String code, @Nullable Long version) {
        KeptTemplate kept = known(locked(act), code);
        if (version != null) {
            unchanged(kept, version);
        }
        if (queries.everUsed(kept.template().id(), null)) {
            throw new BusinessException("template.error.everUsed");
        }
        queries.delete(kept.template().id());
        return done(code);
    }

    /** Who changed a template last, and when: what to tell whoever has seen an older version. */
    public EditConflict conflict(Rights rights, String code) {
        return conflict(find(rights, code));
    }

    /** What these rights allow an undo to do with templates: everybody reads them, those of the settings write them. */
    public UndoAccess undoAccess(Rights rights) {
        SqlCondition write = rights.mayChangeSettings() ? SqlCondition.EVERYTHING : SqlCondition.NOTHING;
        return new UndoAccess(ENTITY, SqlCondition.EVERYTHING, write, write, write, null);
    }

    /** Fields that the form leaves out although some legal identity has or had a value there. */
    private List<Problem> lost(Template now, TemplateForm form) {
        return now.fields().stream()
                .filter(field ->
                        form.getFields().stream().noneMatch(kept -> field.code().equals(kept.getCode())))
                .filter(field -> queries.everUsed(now.id(), field.code()))
                .map(field -> Problem.of("fields", "template.error.fieldUsed", field.labelPl(), field.labelEn()))
                .toList();
    }

    private void fields(long template, List<TemplateField> former, TemplateForm form) {
        List<TemplateFieldForm> meant =
                form.getFields().stream().filter(field -> !field.isBlank()).toList();
        Set<String> taken = new HashSet<>();
        meant.stream().map(TemplateFieldForm::getCode).forEach(taken::add);
        former.stream()
                .map(TemplateField::code)
                .filter(code -> !taken.contains(code))
                .forEach(code -> queries.deleteField(template, code));
        for (int i = 0; i < meant.size(); i++) {
            TemplateFieldForm field = meant.get(i);
            if (field.getCode() == null) {
                field.setCode(TemplateRules.codeOf(field, taken));
                taken.add(field.getCode());
            }
            queries.keepField(template, field, (i + 1) * 10);
        }
    }

    private void move(List<KeptTemplate> all, long id, @Nullable Integer place) {
        if (place != null) {
            List<Long> ids = new ArrayList<>(
                    all.stream().map(kept -> kept.template().id()).toList());
            ids.remove(id);
            ids.add(place - 1, id);
            queries.order(ids);
        }
    }

    /** The templates, with other writers held back until the transaction ends; for those of the settings only. */
    private List<KeptTemplate> locked(Act act) {
        access.rightsOf(act.userId()).requireSettings();
        queries.lock();
        return queries.kept();
    }

    private void unchanged(KeptTemplate kept, long version) {
        if (kept.version() != version) {
            throw conflict(kept);
        }
    }

    private EditConflict conflict(KeptTemplate kept) {
        return changes.conflict(new RecordRef(ENTITY, kept.template().id()), kept.version());
    }

    private TemplateChange done(String code) {
        OptionalLong changeSet = changes.current();
        return new TemplateChange(code, changeSet.isPresent() ? Long.valueOf(changeSet.getAsLong()) : null);
    }

    private static KeptTemplate known(List<KeptTemplate> all, String code) {
        return all.stream()
                .filter(kept -> kept.template().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound(new RecordRef("requisiteTemplate", 0)));
    }

    private static void require(List<Problem> problems, TemplateForm form, int places) {
        List<Problem> all = new ArrayList<>(problems);
        Integer place = form.getPlace();
        if (place != null && (place < 1 || place > places)) {
            all.add(Problem.of("position", "picklist.error.place", Integer.toString(places)));
        }
        if (!all.isEmpty()) {
            throw new Invalid(all);
        }
    }
}
