package org.kontor.crm.organisation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Reads the tree of departments. Open to every caller: every user may know the house's organisation. */
@Stateless
@PermitAll
public class DepartmentService {

    @Inject
    UserQueries queries;

    /** The whole tree, each department after the one above it, sisters by name. */
    public List<DepartmentCard> tree() {
        return queries.departments();
    }

    /** Name of the house; empty before it is founded. */
    public String organisationName() {
        return queries.organisationName();
    }
}
