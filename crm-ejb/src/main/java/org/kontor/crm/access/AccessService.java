package org.kontor.crm.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.RecordRef;

/**
 * Compiles rights and explains them. Open to every caller inside the application: it only reads roles, and jobs need it
 * before anybody is signed in.
 */
@Stateless
@PermitAll
public class AccessService {

    @Inject
    AccessQueries queries;

    /**
     * The rights the user has now.
     *
     * @throws NotFound when there is no active user with this id
     */
    public Rights rightsOf(long userId) {
        return queries.rights(userId).orElseThrow(() -> new NotFound(new RecordRef("user", userId)));
    }

    /** Why these rights allow or deny the operation with a record. */
    public Explanation explain(Rights rights, Entity entity, Operation operation, Subject subject) {
        return new Explanation(
                rights.decide(entity, operation, subject),
                queries.userName(subject.responsibleId()),
                queries.departmentPath(subject.responsibleId()),
                queries.departmentPath(rights.userId()));
    }

    /** Whom the flag "available to everyone" reaches today (S-18). */
    public FlagReach flagReach(Entity entity) {
        return queries.flagReach(entity);
    }
}
