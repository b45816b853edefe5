package org.kontor.crm.contact;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.access.Subject;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.ChangeService;
import org.kontor.crm.change.Recorded;
import org.kontor.crm.shared.Count;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.Page;

/**
 * Door to who stands for which company (S-15, S-02). A link takes two readable ends, one of which the acting user may
 * change; who is primary takes the right to change the company. A contact that may not be read is in no list and no
 * number.
 */
@Stateless
@Recorded
@PermitAll
public class LinkService {

    @Inject
    AccessService access;

    @Inject
    ChangeService changes;

    @Inject
    ContactService contacts;

    @Inject
    LinkedListQueries list;

    @Inject
    LinkQueries queries;

    @Inject
    Links links;

    /** One page of a company's contacts within the rights: the primary one first, then by name. */
    public Page<LinkedContact> contacts(Rights rights, long companyId, LinkedFilter filter) {
        boolean mayUpdate = rights.may(Entity.COMPANY, Operation.UPDATE, company(rights, companyId));
        return list.ofCompany(rights, companyId, mayUpdate, filter);
    }

    /**
     * The first of them, as a part of the company's page, in one statement; none for whoever may not read the company.
     *
     * @param limit how many at most
     */
    public List<LinkedContact> first(Rights rights, long companyId, int limit) {
        return list.firstOfCompany(rights, companyId, limit);
    }

    /**
     * One of a company's contacts.
     *
     * @throws NotFound when the reader sees no such link
     */
    public LinkedContact linked(Rights rights, long companyId, long contactId) {
        boolean mayUpdate = rights.may(Entity.COMPANY, Operation.UPDATE, company(rights, companyId));
        return list.ofCompany(rights, companyId, mayUpdate, contactId)
                .orElseThrow(() -> new NotFound(ContactGuard.ref(contactId)));
    }

    /** How many of them there are within the rights: exact to 10,000, unknown after 300 ms. */
    public Count count(Rights rights, long companyId, LinkedFilter filter) {
        company(rights, companyId);
        return list.countOfCompany(rights, companyId, filter.fragment());
    }

    /** How many of them there are within the rights, however long it takes. */
    public Count countExactly(Rights rights, long companyId, LinkedFilter filter) {
        company(rights, companyId);
        return list.countOfCompanyExactly(rights, companyId, filter.fragment());
    }

    /**
     * A contact's companies within the rights: those it is primary for first, then by name.
     *
     * @param limit how many at most
     */
    public List<LinkedCompany> companies(Rights rights, long contactId, int limit) {
        ContactCard card = contacts.card(rights, contactId);
        return queries.ofContact(rights, contactId, card.mayUpdate(), limit);
    }

    /** A company the reader may read, by id. */
    public Optional<CompanyRef> companyRef(Rights rights, long companyId) {
        return Optional.ofNullable(
                        queries.companyNames(rights, List.of(companyId)).get(companyId))
                .map(name -> new CompanyRef(companyId, name));
    }

    /**
     * Links a contact and a company that are there.
     *
     * @param role what the person is for the company, empty for nothing in particular
     * @param primary whether the person is the one to turn to first; another one is no longer
     * @throws Invalid when they are linked already, or the role breaks a rule
     */
    public void link(Act act, long companyId, long contactId, String role, boolean primary) {
        Rights rights = access.rightsOf(act.userId());
        Links.Ends ends = links.changeable(rights, companyId, contactId);
        ContactRules.role(role);
        links.make(rights, ends, companyId, contactId, role, primary);
    }

    /**
     * Adds a contact and links it to a company, both or neither.
     *
     * @return id of the contact
     * @throws Invalid naming every field that breaks a rule
     */
    public long addTo(Act act, long companyId, ContactForm form, String role, boolean primary) {
        company(access.rightsOf(act.userId()), companyId);
        NewLink link = new NewLink(companyId, role, primary);
        form.getCompanies().clear();
        form.getCompanies().add(link);
        return contacts.create(act, form);
    }

    /**
     * Says what the person is for the company, and whether the one to turn to first. Whoever changes one of the two takes
     * nothing back of what others said of the other.
     *
     * @param role empty for nothing in particular, null to leave it as it is
     * @param primary null to leave it as it is
     * @throws NotFound when they are not linked
     */
    public void change(Act act, long companyId, long contactId, @Nullable String role, @Nullable Boolean primary) {
        Rights rights = access.rightsOf(act.userId());
        Links.Ends ends = links.changeable(rights, companyId, contactId);
        boolean before = linked(companyId, contactId);
        if (role != null) {
            ContactRules.role(role);
            queries.update(companyId, contactId, ContactMapper.orNull(role));
        }
        if (primary != null && before != primary) {
            links.lead(rights, ends, companyId, contactId, primary);
        }
    }

    /**
     * Cuts a link; both records stay.
     *
     * @return the change set, which {@link ContactService#undo} takes back
     * @throws NotFound when they are not linked
     */
    public long unlink(Act act, long companyId, long contactId) {
        links.changeable(access.rightsOf(act.userId()), companyId, contactId);
        linked(companyId, contactId);
        queries.delete(companyId, contactId);
        return changes.current().orElseThrow();
    }

    /** Whether the reader may link any contact to this company. */
    public boolean mayLink(Rights rights, long companyId) {
        return rights.mayEver(Entity.CONTACT, Operation.UPDATE) || mayLead(rights, companyId);
    }

    /** Whether the reader may say who is the company's primary contact. */
    public boolean mayLead(Rights rights, long companyId) {
        return rights.may(Entity.COMPANY, Operation.UPDATE, company(rights, companyId));
    }

    private boolean linked(long companyId, long contactId) {
        return queries.primary(companyId, contactId).orElseThrow(() -> new NotFound(ContactGuard.ref(contactId)));
    }

    /** @throws NotFound when there is no such company for the reader */
    private Subject company(Rights rights, long companyId) {
        return queries.company(companyId)
                .filter(found -> rights.may(Entity.COMPANY, Operation.READ, found))
                .orElseThrow(() -> new NotFound(Links.company(companyId)));
    }
}
