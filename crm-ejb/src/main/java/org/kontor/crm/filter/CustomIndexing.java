package org.kontor.crm.filter;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Makes the indexes that filterable custom fields want, and drops those that no field wants any more. It compares what there
 * should be with what there is, so it does not matter how a definition came about or where an earlier run was broken off.
 * Called by jobs only.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CustomIndexing {

    @Inject
    IndexOwnerQueries owner;

    /** Brings them up to date, one after the other; does nothing while another server is at it. */
    public void bringUpToDate() {
        owner.bringUpToDate();
    }
}
