package org.kontor.crm.web.company;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.CompanyForm;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.shared.RecordRef;
import org.kontor.crm.web.custom.CustomInputs;
import org.kontor.crm.web.custom.CustomTyping;
import org.kontor.crm.web.custom.CustomsShown;
import org.kontor.crm.web.shell.AmountText;

/** A company as it is typed: its form, and what the form has as a number or an id but people type as text. */
public class TypedCompany implements Serializable {

    private static final long serialVersionUID = 1L;

    private final @Nullable RecordRef record;
    private final CompanyForm form;
    private final CompanyFormParts parts;
    private @Nullable String amount;
    private @Nullable Person responsible;
    private @Nullable CustomInputs customs;
    private final CustomsShown shown;

    TypedCompany(@Nullable Long company, CompanyForm form, CompanyFormParts parts) {
        this.record = company == null ? null : new RecordRef("company", company);
        this.form = form;
        this.parts = parts;
        shown = new CustomsShown(form.getCustom());
    }

    /** Says that only these fields can be typed in. */
    void showOnly(List<String> fields) {
        shown.only(fields);
    }

    /** Puts what was typed as text into the form. */
    void collect(AmountText amounts, CustomTyping typing) {
        parts.getRequisites().dropStrangers();
        current(typing).getRevenue().setAmount(amounts.read(amount));
        shown.leaveOut(form.getCustom());
    }

    /** The form with the person and the custom values in it; nothing else of it is changed. */
    CompanyForm current(CustomTyping typing) {
        form.setResponsibleId(responsible == null ? null : responsible.id());
        form.getCustom().putAll(typing.read(getCustoms()));
        return form;
    }

    /** Shows what the form says now; an amount it agrees with stays as it was typed. */
    void show(AmountText amounts, @Nullable Person person, CustomInputs inputs) {
        BigDecimal meant = form.getRevenue().getAmount();
        BigDecimal typed = amounts.read(amount);
        if (meant == null || typed == null || meant.compareTo(typed) != 0) {
            amount = amounts.write(meant);
        }
        responsible = person;
        customs = inputs;
    }

    /** The company, null for a new one. */
    @Nullable
    RecordRef getRecord() {
        return record;
    }

    public CompanyForm getForm() {
        return form;
    }

    /** Its phones, e-mails and so on, which come and go row by row. */
    public CompanyFormParts getParts() {
        return parts;
    }

    /** Its custom fields as they are typed. */
    public CustomInputs getCustoms() {
        return Objects.requireNonNull(customs);
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
}
