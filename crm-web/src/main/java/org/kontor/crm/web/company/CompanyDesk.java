package org.kontor.crm.web.company;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Forbidden;
import org.kontor.crm.company.CompanyForm;
import org.kontor.crm.company.CompanyMergeService;
import org.kontor.crm.company.CompanyService;
import org.kontor.crm.company.Merged;
import org.kontor.crm.company.SameNip;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.web.edit.EditDesk;

/** One company being edited, on whatever page. */
@Dependent
public class CompanyDesk extends EditDesk<CompanyForm> {

    private static final long serialVersionUID = 1L;

    @Inject
    CompanyService companies;

    @Inject
    CompanyMergeService merges;

    @Inject
    CompanyDuplicates duplicates;

    @Inject
    CompanyTypist typist;

    private @Nullable TypedCompany typed;
    private int reasonAt = -1;

    @Override
    protected Class<CompanyForm> type() {
        return CompanyForm.class;
    }

    @Override
    protected CompanyForm stored(@Nullable Long company) {
        return company == null ? companies.newForm(me.rights()) : companies.form(me.rights(), company);
    }

    @Override
    protected long version(CompanyForm form) {
        return form.getVersion();
    }

    @Override
    protected CompanyForm copy(CompanyForm form) {
        return form.copy();
    }

    @Override
    protected void begin(CompanyForm form) {
        typed = typist.open(getId(), form);
    }

    @Override
    public void open(@Nullable Long company) {
        super.open(company);
        if (company == null) {
            getTyped().getParts().offerFirst();
        }
    }

    @Override
    protected void collect() {
        typist.collect(getTyped());
    }

    @Override
    protected CompanyForm current() {
        return typist.current(getTyped());
    }

    @Override
    protected @Nullable String typed() {
        return getTyped().getAmount();
    }

    @Override
    protected void retype(@Nullable String amount) {
        getTyped().setAmount(amount);
    }

    @Override
    protected void show() {
        typist.show(getTyped());
    }

    @Override
    protected long store(@Nullable Long company, CompanyForm form) {
        if (company == null) {
            return duplicates.create(form);
        }
        saved(companies.save(me.act(), company, form));
        return company;
    }

    @Override
    public void showOnly(List<String> fields) {
        getTyped().showOnly(fields);
    }

    @Override
    protected Merged<CompanyForm> merge(long company, CompanyForm opened, CompanyForm form) {
        return merges.merge(me.rights(), company, opened, form);
    }

    @Override
    protected void tell(Invalid invalid) {
        boolean noAmount = unreadable() != null;
        for (Problem problem : invalid.problems()) {
            boolean unread = noAmount && problem.field().equals("revenue.amount");
            String text = unread ? texts.of("error.money.format") : texts.of(problem);
            getProblems().add(CompanyFormParts.shownAt(problem.field()), text);
        }
    }

    @Override
    protected @Nullable String refusal(BusinessException refused) {
        if (refused instanceof SameNip taken) {
            taken.problems().forEach(problem -> getProblems().add(problem.field(), texts.of(problem)));
            reasonAt = RequisiteParts.index(taken.problems().get(0).field());
            return null;
        }
        if (refused instanceof NotFound) {
            return texts.of("company.form.gone");
        }
        return refused instanceof Forbidden ? texts.of("company.form.forbidden") : null;
    }

    @Override
    protected @Nullable String unreadable() {
        return typist.noAmount(getTyped());
    }

    @Override
    protected void forget() {
        super.forget();
        reasonAt = -1;
    }

    @Override
    public void renewFields() {
        typist.renew(getTyped(), getId() == null);
    }

    /** What is being typed. */
    public TypedCompany getTyped() {
        return Objects.requireNonNull(typed);
    }

    @Override
    public CompanyForm getForm() {
        return getTyped().getForm();
    }

    /** The requisite whose NIP another company has, beside which a reason is asked for; -1 while none is. */
    public int getReasonAt() {
        return reasonAt;
    }
}
