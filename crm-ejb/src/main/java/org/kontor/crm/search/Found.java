package org.kontor.crm.search;

import java.io.Serializable;
import java.util.List;
import org.kontor.crm.contact.ContactRow;

/**
 * What was found within the reader's rights. Never how many there are, only whether there are more than shown.
 *
 * @param companies the surest first
 * @param moreCompanies whether there are others
 * @param contacts those whose words begin as typed first
 * @param moreContacts whether there are others
 */
public record Found(List<CompanyHit> companies, boolean moreCompanies, List<ContactRow> contacts, boolean moreContacts)
        implements Serializable {

    /** Nothing was typed yet, or nothing is so called. */
    public static final Found NOTHING = new Found(List.of(), false, List.of(), false);

    public Found {
        companies = List.copyOf(companies);
        contacts = List.copyOf(contacts);
    }
}
