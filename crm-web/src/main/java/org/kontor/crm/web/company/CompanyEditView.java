package org.kontor.crm.web.company;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Forbidden;
import org.kontor.crm.company.CompanyForm;
import org.kontor.crm.company.CompanyService;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.organisation.UserService;
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
    UserService users;

    @Inject
    AmountText amounts;

    @Inject
    Toasts toasts;

    @Inject
    Texts texts;

    private @Nullable Long id;
    private @Nullable CompanyForm form;
    private @Nullable CompanyFormParts parts;
    private @Nullable String amount;
    private String openedName = "";
    private @Nullable Person responsible;
    private @Nullable Conflict conflict;
    private @Nullable String refusal;
    private final Problems problems = new Problems();

    /**
     * Somebody saved in between.
     *
     * @param who name
     * @param when moment of that save
     * @param version version the company has now
     */
    public record Conflict(String who, Instant when, long version) implements Serializable {}

    /** Opens the form. */
    public void load() {
        form = id == null ? companies.newForm(me.rights()) : companies.form(me.rights(), id);
        parts = new CompanyFormParts(form);
        if (id == null) {
            parts.offerFirst();
        }
        openedName = form.getName();
        amount = amounts.write(form.getRevenue().getAmount());
        Long user = form.getResponsibleId();
        responsible = user == null ? null : users.people(List.of(user)).get(user);
    }

    /** Saves and shows the company. */
    public @Nullable String save() {
        Long saved = write(null);
        return saved == null ? null : TO_PAGE + saved;
    }

    /** Saves and opens an empty form. */
    public @Nullable String saveAndNext() {
        return write(null) == null ? null : TO_NEXT;
    }

    /** Saves over what somebody else saved in between; history keeps both. */
    public @Nullable String saveMine() {
        Long saved = write(conflict == null ? null : conflict.version());
        return saved == null ? null : TO_PAGE + saved;
    }

    private @Nullable Long write(@Nullable Long over) {
        problems.clear();
        conflict = null;
        refusal = null;
        CompanyForm typed = getForm();
        typed.setResponsibleId(responsible == null ? null : responsible.id());
        try {
            typed.getRevenue().setAmount(amounts.read(amount));
            if (id != null && over != null) {
                getParts().fit(companies.form(me.rights(), id));
                typed.setVersion(over);
            }
            Long saved = id == null ? Long.valueOf(companies.create(me.act(), typed)) : update(id, typed);
            toasts.say(texts.of(id == null ? "company.form.added" : "company.form.saved", typed.getName()));
            return saved;
        } catch (Invalid invalid) {
            show(invalid);
        } catch (EditConflict lost) {
            conflict = new Conflict(texts.actor(lost.who(), lost.consoleUser()), lost.when(), lost.currentVersion());
        } catch (NotFound gone) {
            refusal = texts.of("company.form.gone");
        } catch (Forbidden refused) {
            refusal = texts.of("company.form.forbidden");
        }
        return null;
    }

    private void show(Invalid invalid) {
        if (!amounts.isAmount(amount)) {
            problems.add("revenue.amount", texts.of("error.money.format"));
        }
        for (Problem problem : invalid.problems()) {
            problems.add(CompanyFormParts.shownAt(problem.field()), texts.of(problem));
        }
    }

    private Long update(Long company, CompanyForm typed) {
        companies.save(me.act(), company, typed);
        return company;
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

    /** The name the company had when the form was opened. */
    public String getOpenedName() {
        return openedName;
    }

    /** Who saved in between, null when nobody. */
    public @Nullable Conflict getConflict() {
        return conflict;
    }

    /** Why nothing can be saved any more, null while it can. */
    public @Nullable String getRefusal() {
        return refusal;
    }

    /** What is wrong with the form. */
    public Problems getProblems() {
        return problems;
    }
}
