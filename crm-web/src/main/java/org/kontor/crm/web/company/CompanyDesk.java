package org.kontor.crm.web.company;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Collection;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Forbidden;
import org.kontor.crm.company.CompanyForm;
import org.kontor.crm.company.CompanyMerge;
import org.kontor.crm.company.CompanyMergeService;
import org.kontor.crm.company.CompanyService;
import org.kontor.crm.company.SameNip;
import org.kontor.crm.shared.EditConflict;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.Problem;
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
    CompanyTypist typist;

    @Inject
    Texts texts;

    private @Nullable Long id;
    private @Nullable TypedCompany typed;
    private @Nullable CompanyForm start;
    private @Nullable Conflict conflict;
    private @Nullable String refusal;
    private @Nullable String mergedWith;
    private int reasonAt = -1;
    private @Nullable Long changeSet;
    private final Problems problems = new Problems();

    /**
     * Lays a company on the desk.
     *
     * @param company its id, null for a new one
     */
    void open(@Nullable Long company) {
        id = company;
        CompanyForm form = id == null ? companies.newForm(me.rights()) : companies.form(me.rights(), id);
        lay(form);
        if (id == null) {
            getTyped().getParts().offerFirst();
        }
        start = form.copy();
    }

    private void lay(CompanyForm form) {
        typed = typist.open(form);
        forget();
    }

    /** What lies on the desk, as text. */
    String write() {
        return new CompanyDraft(
                        getStart(), typist.current(getTyped()), getTyped().getAmount())
                .write();
    }

    /**
     * Lays what {@link #write} wrote on the desk again. What others saved since comes in where it is not changed here; the
     * rest is asked about when it is saved.
     */
    void read(String text) {
        CompanyDraft draft = CompanyDraft.read(text).orElse(null);
        if (draft == null || draft.getForm() == null || draft.getStart() == null) {
            return;
        }
        start = draft.getStart();
        lay(draft.getForm());
        getTyped().setAmount(draft.getAmount());
        boolean stale = id != null
                && companies.form(me.rights(), id).getVersion() != getForm().getVersion();
        if (id != null && stale) {
            typist.collect(getTyped());
            start = merges.merge(me.rights(), id, start, getForm()).base();
            typist.show(getTyped());
        }
    }

    /** Saves what is typed. Different fields merge by themselves; about the same ones the user is asked. */
    boolean save() {
        forget();
        typist.collect(getTyped());
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
                OptionalLong made = companies.save(me.act(), id, form);
                changeSet = made.isPresent() ? made.getAsLong() : null;
            }
            return true;
        } catch (EditConflict lost) {
            merge(lost, form);
            return false;
        }
    }

    private void merge(EditConflict lost, CompanyForm form) {
        CompanyMerge merge = merges.merge(me.rights(), Objects.requireNonNull(id), Objects.requireNonNull(start), form);
        typist.show(getTyped());
        start = merge.base();
        mergedWith = texts.actor(lost.who(), lost.consoleUser());
        if (!merge.differences().isEmpty()) {
            conflict = new Conflict(mergedWith, lost.when(), merge, typist.noAmount(getTyped()));
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
        typist.collect(getTyped());
        conflict.merge().settle(getForm(), theirs);
        start = conflict.merge().theirs();
        typist.show(getTyped());
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
        typist.renew(getTyped(), id == null);
    }

    private void tell(Invalid invalid) {
        boolean noAmount = typist.noAmount(getTyped()) != null;
        for (Problem problem : invalid.problems()) {
            boolean unread = noAmount && problem.field().equals("revenue.amount");
            String text = unread ? texts.of("error.money.format") : texts.of(problem);
            problems.add(CompanyFormParts.shownAt(problem.field()), text);
        }
    }

    @Nullable
    Long getId() {
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

    /** What the last save of a company that was there before can be taken back by, none when it changed nothing. */
    OptionalLong getChangeSet() {
        return changeSet == null ? OptionalLong.empty() : OptionalLong.of(changeSet);
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
