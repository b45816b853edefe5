package org.kontor.crm.imports;

import jakarta.ejb.ApplicationException;
import java.sql.SQLException;

/** The database refused to take rows into the staging table; rolls the transaction back. */
@ApplicationException(rollback = true)
class StagingFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StagingFailed(SQLException cause) {
        super(cause);
    }
}
