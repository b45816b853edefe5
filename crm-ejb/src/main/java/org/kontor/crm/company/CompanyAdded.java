package org.kontor.crm.company;

import java.util.List;
import org.kontor.crm.change.Act;

/**
 * Told within the transaction in which a company is added, so that the contacts its form names are linked with it, or
 * nothing is added (S-15). Whoever hears it may refuse with an {@link org.kontor.crm.shared.Invalid} of the paths
 * {@code contacts[0]}, {@code contacts[1]} ...
 *
 * @param company its id
 * @param contacts whom the form names, at least one
 */
public record CompanyAdded(Act act, long company, List<CompanyPerson> contacts) {

    public CompanyAdded {
        contacts = List.copyOf(contacts);
    }
}
