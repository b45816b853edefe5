package org.kontor.crm.change;

import jakarta.ejb.ApplicationException;
import java.sql.SQLException;

/** The database refused or failed; rolls the transaction back. The SQL state of the cause says why. */
@ApplicationException(rollback = true)
public class DatabaseFailure extends RuntimeException {

    /** SQL state of a write outside a change set. */
    public static final String OUTSIDE_CHANGE_SET = "KC001";

    private static final long serialVersionUID = 1L;

    DatabaseFailure(SQLException cause) {
        super(cause);
    }
}
