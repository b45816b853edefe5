package org.kontor.crm.web.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.kontor.crm.company.RequisiteCard;

/** Counts the lines of a legal identity that have no value; they are shown on request only. */
@Named
@ApplicationScoped
public class CompanyBlanks {

    /** Empty lines of one of a company's details. */
    public long details(RequisiteCard card) {
        return card.values().stream().filter(value -> value.text() == null).count();
    }
}
