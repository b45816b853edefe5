package org.kontor.crm.web.company;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.CompanyForm;
import org.kontor.crm.customfield.CustomFieldService;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.requisite.TemplateService;
import org.kontor.crm.web.custom.CustomTyping;
import org.kontor.crm.web.shell.AmountText;

/** Carries a company between its form and what people type: texts for numbers, people for ids. */
@RequestScoped
public class CompanyTypist {

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

    /**
     * Opens a form for typing.
     *
     * @param company null for a new one
     */
    TypedCompany open(@Nullable Long company, CompanyForm form) {
        TypedCompany typed = new TypedCompany(company, form, new CompanyFormParts(form, templates.all()));
        show(typed);
        return typed;
    }

    /** Shows what the form says now. */
    void show(TypedCompany typed) {
        Long user = typed.getForm().getResponsibleId();
        Person person = user == null ? null : users.people(List.of(user)).get(user);
        typed.show(
                amounts,
                person,
                typing.open(fields.inUse("company"), typed.getForm().getCustom(), typed.getRecord()));
    }

    /**
     * Shows custom fields that were made meanwhile; what is typed stays.
     *
     * @param fresh whether the company is a new one, which starts with the fields' defaults
     */
    void renew(TypedCompany typed, boolean fresh) {
        collect(typed);
        typing.complete(typed.getForm().getCustom(), fields.inUse("company"), fresh);
        show(typed);
    }

    /** Puts everything typed into the form. */
    void collect(TypedCompany typed) {
        typed.collect(amounts, typing);
    }

    /** The form with what was typed as it stands, though it may be half of a value. */
    CompanyForm current(TypedCompany typed) {
        return typed.current(typing);
    }

    /** The revenue as typed where that is no amount, else null. */
    @Nullable
    String noAmount(TypedCompany typed) {
        return amounts.isAmount(typed.getAmount()) ? null : typed.getAmount();
    }
}
