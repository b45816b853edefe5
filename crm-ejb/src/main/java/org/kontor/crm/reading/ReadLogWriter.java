package org.kontor.crm.reading;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Writes batches of the read log, each in a transaction of its own. Called by {@link ReadLog} only. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReadLogWriter {

    @Inject
    ReadLogQueries queries;

    /** Writes all of them or none. */
    public void write(List<Reading> readings) {
        queries.add(readings);
    }

    /** Makes room for the months to come and lets go what is older than two years. */
    public void keep() {
        queries.keep();
    }
}
