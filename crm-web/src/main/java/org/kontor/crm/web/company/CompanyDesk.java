package org.kontor.crm.web.company;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Forbidden;
import org.kontor.crm.company.CompanyForm;
import org.kontor.crm.company.CompanyMerge;
import org.kontor.crm.company.CompanyMergeService;
import org.kontor.crm.company.CompanyService;
import org.kontor.crm.company.SameNip;
import org.kontor.crm.customfield.CustomFieldService;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.requisite.TemplateService;
import org.kontor.crm.shared.EditConflict;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.web.custom.CustomTyping;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Problems;
import org.kontor.crm.web.shell.Texts;

/**
 * One company being edited: what is typed, what is wrong with it, and what somebody else saved in between. Whatever page
 * it is typed on, it is saved here, and what is typed stays until it is.
 */
@Dependent
public class CompanyDesk implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Me me;

    @Inject
    CompanyService companies;

    @Inject
    CompanyMergeService merges;

    @Inject
    CompanyDuplicates duplicates;

    @Inject
    UserService users;

    @Inject
    TemplateService templates;

    @Inject
    CustomFieldService fields;

    @Inject
    CustomTyping typing;

    @Inject
    AmountText amounts;

    @Inject
    Texts texts;

    private @Nullable Long id;
    private @Nullable TypedCompany typed;
    private @Nullable CompanyForm start;
    private @Nullable Conflict conflict;
    private @Nullable String refusal;
    private @Nullable String mergedWith;
    private int reasonAt = -1;
    private final Problems problems = new Problems();

    /**
     * Lays a company on the desk.
     *
     * @param company its id, null for a new one
     */
    void open(@Nullable Long company) {
        id = company;
        CompanyForm form = id == null ? companies.newForm(me.rights()) : companies.form(me.rights(), id);
        CompanyFormParts parts = new CompanyFormParts(form, templates.all());
        if (id == null) {
            parts.offerFirst();
        }
        start = form.copy();
        typed = new TypedCompany(form, parts);
        show();
        forget();
    }

    /** Saves what is typed. Different fields merge by themselves; about the same ones the user is asked. */
    boolean save() {
        forget();
        getTyped().collect(amounts, typing);
        try {
            while (!stored(getForm())) {
                if (conflict != null) {
                    return false;
                }
            }
            return true;
        } catch (Invalid invalid) {
            tell(invalid);
        } catch (SameNip taken) {
            taken.problems().forEach(problem -> problems.add(problem.field(), texts.of(problem)));
            reasonAt = RequisiteParts.index(taken.problems().get(0).field());
        } catch (NotFound gone) {
            refusal = texts.of("company.form.gone");
        } catch (Forbidden refused) {
            refusal = texts.of("company.form.forbidden");
        }
        return false;
    }

    private boolean stored(CompanyForm form) {
        try {
            if (id == null) {
                id = duplicates.create(form);
            } else {
                companies.save(me.act(), id, form);
            }
            return true;
        } catch (EditConflict lost) {
            merge(lost, form);
            return false;
        }
    }

    private void merge(EditConflict lost, CompanyForm form) {
        CompanyMerge merge = merges.merge(me.rights(), Objects.requireNonNull(id), Objects.requireNonNull(start), form);
        show();
        start = merge.base();
        mergedWith = texts.actor(lost.who(), lost.consoleUser());
        if (!merge.differences().isEmpty()) {
            String amount = getTyped().getAmount();
            conflict = new Conflict(mergedWith, lost.when(), merge, amounts.isAmount(amount) ? null : amount);
        }
    }

    /**
     * Carries out what was chosen in a conflict and saves.
     *
     * @param theirs paths of the differences in which the others' values win
     */
    boolean settle(Collection<String> theirs) {
        if (conflict == null) {
            return save();
        }
        getTyped().collect(amounts, typing);
        conflict.merge().settle(getForm(), theirs);
        start = conflict.merge().theirs();
        show();
        return save();
    }

    /** Leaves a conflict as it is: everything stays as typed, and the next save asks again. */
    void forget() {
        problems.clear();
        conflict = null;
        refusal = null;
        mergedWith = null;
        reasonAt = -1;
    }

    /** Shows custom fields that were made meanwhile; what is typed stays. */
    void renewFields() {
        getTyped().collect(amounts, typing);
        fields.inUse("company")
                .forEach(field ->
                        getForm().getCustom().putIfAbsent(field.key(), id == null ? field.defaults() : List.of()));
        show();
    }

    private void show() {
        Long user = getForm().getResponsibleId();
        getTyped()
                .show(
                        amounts,
                        user == null ? null : users.people(List.of(user)).get(user),
                        typing.open(fields.inUse("company"), getForm().getCustom()));
    }

    private void tell(Invalid invalid) {
        for (Problem problem : invalid.problems()) {
            boolean noAmount = problem.field().equals("revenue.amount")
                    && !amounts.isAmount(getTyped().getAmount());
            problems.add(
                    CompanyFormParts.shownAt(problem.field()),
                    noAmount ? texts.of("error.money.format") : texts.of(problem));
        }
    }

    /** The company's id, null as long as it is new. */
    public @Nullable Long getId() {
        return id;
    }

    /** What is being typed. */
    public TypedCompany getTyped() {
        return Objects.requireNonNull(typed);
    }

    CompanyForm getForm() {
        return getTyped().getForm();
    }

    /** The form as it was opened. */
    public CompanyForm getStart() {
        return Objects.requireNonNull(start);
    }

    /** What somebody else saved in between, null when nobody did. */
    public @Nullable Conflict getConflict() {
        return conflict;
    }

    /** Why nothing can be saved any more, null while it can. */
    public @Nullable String getRefusal() {
        return refusal;
    }

    /** With whose changes the last save came together, null when with nobody's. */
    public @Nullable String getMergedWith() {
        return mergedWith;
    }

    /** The requisite whose NIP another company has, beside which a reason is asked for; -1 while none is. */
    public int getReasonAt() {
        return reasonAt;
    }

    /** What is wrong with the form. */
    public Problems getProblems() {
        return problems;
    }
}
