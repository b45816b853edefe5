package org.kontor.crm.platform;

import jakarta.ejb.ApplicationException;
import java.sql.SQLException;

/** The database refused or failed; rolls the transaction back. */
@ApplicationException(rollback = true)
public class SqlFailure extends RuntimeException {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String FOREIGN_KEY_VIOLATION = "23503";
    private static final String BAD_VALUES = "22";
    private static final String CANCELLED = "57014";
    private static final long serialVersionUID = 1L;

    private final String state;

    /** What the database said. */
    public SqlFailure(SQLException cause) {
        super(cause);
        state = String.valueOf(cause.getSQLState());
    }

    /** Whether a value that may exist only once is there already. */
    public boolean isDuplicate() {
        return state.equals(UNIQUE_VIOLATION);
    }

    /** Whether something refers to what was to go. */
    public boolean isReferenced() {
        return state.equals(FOREIGN_KEY_VIOLATION);
    }

    /** Whether a value is not of the type it is used as. */
    public boolean isBadValue() {
        return state.startsWith(BAD_VALUES);
    }

    /** Whether the statement ran into its time-out. */
    public boolean isTimeout() {
        return state.equals(CANCELLED);
    }
}
