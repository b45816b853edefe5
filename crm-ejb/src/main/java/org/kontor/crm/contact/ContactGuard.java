package org.kontor.crm.contact;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Forbidden;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.access.Subject;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.RecordRef;

/** Stands before every change of a contact. */
@Dependent
class ContactGuard {

    /** As history names the kind of record. */
    static final String ENTITY = "contact";

    @Inject
    ContactQueries queries;

    static RecordRef ref(long id) {
        return new RecordRef(ENTITY, id);
    }

    static Subject subject(ContactCard card) {
        return new Subject(card.responsible().id(), card.availableToEveryone());
    }

    /** @throws Forbidden unless the operation is allowed with any contact at all */
    void mayEver(Rights rights, Operation operation) {
        if (!rights.mayEver(Entity.CONTACT, operation)) {
            may(rights, operation, new Subject(rights.userId(), false));
        }
    }

    /** @throws Forbidden unless the operation is allowed with the record */
    void may(Rights rights, Operation operation, Subject subject) {
        if (!rights.may(Entity.CONTACT, operation, subject)) {
            throw new Forbidden(Entity.CONTACT, operation, rights.decide(Entity.CONTACT, operation, subject));
        }
    }

    /** Goes on only if the contact may be read and this may be done with it; locks nothing. */
    void require(Rights rights, Operation operation, long id) {
        may(rights, operation, seen(rights, id));
    }

    /** The contact as rights see it, if it may be read. */
    Subject seen(Rights rights, long id) {
        return queries.readable(rights, id).orElseThrow(() -> new NotFound(ref(id)));
    }

    /** The contact, locked until the transaction ends, if it may be read and this may be done with it. */
    Contact locked(Rights rights, long id, Operation operation) {
        Contact contact = queries.locked(id)
                .filter(found -> rights.may(Entity.CONTACT, Operation.READ, found.subject()))
                .orElseThrow(() -> new NotFound(ref(id)));
        may(rights, operation, contact.subject());
        return contact;
    }

    /** Locks all of these contacts, if all may be read and this may be done with each. */
    void lockAll(Rights rights, Set<Long> ids, Operation operation) {
        var subjects = queries.lockAll(ids);
        for (long id : ids) {
            Subject subject = subjects.get(id);
            if (subject == null || !rights.may(Entity.CONTACT, Operation.READ, subject)) {
                throw new NotFound(ref(id));
            }
        }
        subjects.values().forEach(subject -> may(rights, operation, subject));
    }
}
