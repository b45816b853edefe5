package org.kontor.crm.bulk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.kontor.crm.access.Entity;
import org.kontor.crm.company.CompanyBulk;
import org.kontor.crm.contact.ContactBulk;
import org.kontor.crm.listing.RecordBulk;

/** The kinds of records that many of are dealt with at once, by their tables. */
@Dependent
class BulkKinds {

    @Inject
    CompanyBulk companies;

    @Inject
    ContactBulk contacts;

    RecordBulk of(String list) {
        return switch (list) {
            case "company" -> companies;
            case "contact" -> contacts;
            default -> throw new IllegalArgumentException(list);
        };
    }

    Entity entity(String list) {
        return list.equals("contact") ? Entity.CONTACT : Entity.COMPANY;
    }
}
