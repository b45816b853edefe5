package org.kontor.crm.company;

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

/** Stands before every change of a company. */
@Dependent
class CompanyGuard {

    /** As history names the kind of record. */
    static final String ENTITY = "company";

    @Inject
    CompanyQueries queries;

    @Inject
    CompanyCustom custom;

    static RecordRef ref(long id) {
        return new RecordRef(ENTITY, id);
    }

    static Subject subject(CompanyCard card) {
        return new Subject(card.responsible().id(), card.availableToEveryone());
    }

    /** The company, if it may be read. */
    CompanyCard readable(Rights rights, long id) {
        return whole(rights, id).without(rights.hidden(Entity.COMPANY));
    }

    /** The same with the fields that are hidden from the reader: for keeping what the reader may not set. */
    CompanyCard whole(Rights rights, long id) {
        return queries.card(rights, id).map(card -> custom.told(rights, card)).orElseThrow(() -> new NotFound(ref(id)));
    }

    /** @throws Forbidden unless the operation is allowed with any company at all */
    void mayEver(Rights rights, Operation operation) {
        if (!rights.mayEver(Entity.COMPANY, operation)) {
            may(rights, operation, new Subject(rights.userId(), false));
        }
    }

    /** @throws Forbidden unless the operation is allowed with the record */
    void may(Rights rights, Operation operation, Subject subject) {
        if (!rights.may(Entity.COMPANY, operation, subject)) {
            throw new Forbidden(Entity.COMPANY, operation, rights.decide(Entity.COMPANY, operation, subject));
        }
    }

    /** Goes on only if the company may be read and this may be done with it; locks nothing. */
    void require(Rights rights, Operation operation, long id) {
        may(rights, operation, seen(rights, id));
    }

    /** The company as rights see it, if it may be read. */
    Subject seen(Rights rights, long id) {
        return queries.readable(rights, id).orElseThrow(() -> new NotFound(ref(id)));
    }

    /** The company, locked until the transaction ends, if it may be read and this may be done with it. */
    Company locked(Rights rights, long id, Operation operation) {
        Company company = queries.locked(id)
                .filter(found -> rights.may(Entity.COMPANY, Operation.READ, found.subject()))
                .orElseThrow(() -> new NotFound(ref(id)));
        may(rights, operation, company.subject());
        return company;
    }

    /** Locks all of these companies, if all may be read and this may be done with each. */
    void lockAll(Rights rights, Set<Long> ids, Operation operation) {
        var subjects = queries.lockAll(ids);
        for (long id : ids) {
            Subject subject = subjects.get(id);
            if (subject == null || !rights.may(Entity.COMPANY, Operation.READ, subject)) {
                throw new NotFound(ref(id));
            }
        }
        subjects.values().forEach(subject -> may(rights, operation, subject));
    }
}
