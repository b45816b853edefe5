package org.kontor.crm.web.structure.planted.persistence;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

/** Breaks the rules on purpose: asks the database itself. */
@Stateless
class QueryingView {

    @Nullable
    EntityManager em;
}
