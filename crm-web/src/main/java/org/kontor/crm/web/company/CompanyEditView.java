package org.kontor.crm.web.company;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Forbidden;
import org.kontor.crm.company.CompanyForm;
import org.kontor.crm.company.CompanyMergeService;
import org.kontor.crm.company.CompanyService;
import org.kontor.crm.company.SameNip;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.requisite.TemplateService;
import org.kontor.crm.shared.EditConflict;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Problems;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;

/** The form of a company, new or existing. What is wrong stands beside the fields; what is typed is never lost. */
@Named
@ViewScoped
public class CompanyEditView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int OFFERED = 20;
    private static final String TO_PAGE = "/company/detail?faces-redirect=true&id=";
    private static final String TO_NEXT = "/company/edit?faces-redirect=true";

    @Inject
    Me me;

    @Inject
    CompanyService companies;

    @Inject
    CompanyMergeService merges;

    @Inject
    UserService users;

    @Inject
    TemplateService templates;

    @Inject
    AmountText amounts;

    @Inject
    Toasts toasts;

    @Inject
    Texts texts;

    private @Nullable Long id;
    private @Nullable CompanyForm form;
    private @Nullable CompanyForm start;
    private @Nullable CompanyFormParts parts;
    private @Nullable String amount;
    private @Nullable Person responsible;
    private @Nullable Conflict conflict;
    private @Nullable String refusal;
    private int reasonAt = -1;
    private final Problems problems = new Problems();

    /** Opens the form. */
    public void load() {
        form = id == null ? companies.newForm(me.rights()) : companies.form(me.rights(), id);
        parts = new CompanyFormParts(form, templates.all());
        if (id == null) {
            parts.offerFirst();
        }
        start = form.copy();
        amount = amounts.write(form.getRevenue().getAmount());
        responsible = person(form.getResponsibleId());
    }

    /** Saves and shows the company. */
    public @Nullable String save() {
        return write() ? TO_PAGE + id : null;
    }

    /** Saves and opens an empty form. */
    public @Nullable String saveAndNext() {
        return write() ? TO_NEXT : null;
    }

    /** Saves over the fields that somebody else saved in between; history keeps both. */
    public @Nullable String saveMine() {
        if (conflict != null) {
            getForm().setVersion(conflict.version());
        }
        return save();
    }

    private boolean write() {
        problems.clear();
        conflict = null;
        refusal = null;
        CompanyForm typed = getForm();
        getParts().getRequisites().dropStrangers();
        typed.setResponsibleId(responsible == null ? null : responsible.id());
        typed.getRevenue().setAmount(amounts.read(amount));
        try {
            store(typed);
            return true;
        } catch (Invalid invalid) {
            show(invalid);
        } catch (SameNip taken) {
            taken.problems().forEach(problem -> problems.add(problem.field(), texts.of(problem)));
            reasonAt = RequisiteParts.index(taken.problems().get(0).field());
        } catch (EditConflict lost) {
            return merge(lost);
        } catch (NotFound gone) {
            refusal = texts.of("company.form.gone");
        } catch (Forbidden refused) {
            refusal = texts.of("company.form.forbidden");
        }
        return false;
    }

    private void store(CompanyForm typed) {
        if (id == null) {
            id = companies.create(me.act(), typed);
            toasts.say(texts.of("company.form.added", typed.getName()));
        } else {
            companies.save(me.act(), id, typed);
            toasts.say(texts.of("company.form.saved", typed.getName()));
        }
    }

    /** Different fields merge by themselves; about the same ones the user is asked. */
    private boolean merge(EditConflict lost) {
        CompanyForm typed = getForm();
        String before = amounts.write(typed.getRevenue().getAmount());
        List<String> both = merges.merge(me.rights(), Objects.requireNonNull(id), Objects.requireNonNull(start), typed);
        String now = amounts.write(typed.getRevenue().getAmount());
        if (!Objects.equals(before, now)) {
            amount = now;
        }
        responsible = person(typed.getResponsibleId());
        String who = texts.actor(lost.who(), lost.consoleUser());
        if (!both.isEmpty()) {
            String labels = String.join(
                    ", ",
                    both.stream().map(key -> texts.of("company.field." + key)).toList());
            conflict = new Conflict(who, lost.when(), lost.currentVersion(), labels);
            return false;
        }
        boolean saved = write();
        if (saved) {
            toasts.say(texts.of("company.form.merged", typed.getName(), who));
        }
        return saved;
    }

    private @Nullable Person person(@Nullable Long user) {
        return user == null ? null : users.people(List.of(user)).get(user);
    }

    private void show(Invalid invalid) {
        for (Problem problem : invalid.problems()) {
            boolean noAmount = problem.field().equals("revenue.amount") && !amounts.isAmount(amount);
            problems.add(
                    CompanyFormParts.shownAt(problem.field()),
                    noAmount ? texts.of("error.money.format") : texts.of(problem));
        }
    }

    /** People who may be made responsible. */
    public List<Person> people(String typed) {
        return companies.responsibleChoices(me.rights(), typed, OFFERED);
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    /** What is being typed. */
    public CompanyForm getForm() {
        return Objects.requireNonNull(form);
    }

    /** Its phones, e-mails and so on, which come and go row by row. */
    public CompanyFormParts getParts() {
        return Objects.requireNonNull(parts);
    }

    /** The revenue as it is typed. */
    public @Nullable String getAmount() {
        return amount;
    }

    public void setAmount(@Nullable String amount) {
        this.amount = amount;
    }

    public @Nullable Person getResponsible() {
        return responsible;
    }

    public void setResponsible(@Nullable Person responsible) {
        this.responsible = responsible;
    }

    /** The form as it was opened. */
    public CompanyForm getStart() {
        return Objects.requireNonNull(start);
    }

    /** Who saved in between, null when nobody. */
    public @Nullable Conflict getConflict() {
        return conflict;
    }

    /** Why nothing can be saved any more, null while it can. */
    public @Nullable String getRefusal() {
        return refusal;
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
