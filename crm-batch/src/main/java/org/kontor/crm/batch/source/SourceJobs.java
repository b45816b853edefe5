package org.kontor.crm.batch.source;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.kontor.crm.batch.imports.ImportJobs;
import org.kontor.crm.importsource.Claim;
import org.kontor.crm.importsource.SourceLooks;

/** Looks at sources in the background, and starts the imports of what is found. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SourceJobs {

    @Inject
    SourceLooks looks;

    @Inject
    ImportJobs imports;

    /** A slow server keeps nobody else waiting. */
    @Asynchronous
    public void look(Claim claim) {
        looks.look(claim).ifPresent(imports::start);
    }
}
