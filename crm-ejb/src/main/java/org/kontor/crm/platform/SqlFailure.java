package org.kontor.crm.platform;

import jakarta.ejb.ApplicationException;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** The database refused or failed; rolls the transaction back. */
@ApplicationException(rollback = true)
public class SqlFailure extends RuntimeException {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String FOREIGN_KEY_VIOLATION = "23503";
    private static final String BAD_VALUES = "22";
    private static final String RULES = "23";
    private static final String CANCELLED = "57014";
    private static final String NO_ADMINISTRATOR = "KT001";
    private static final String CIRCLE = "KT002";

    /** Deadlock and failure to serialise. */
    private static final Set<String> CROSSED = Set.of("40P01", "40001");

    /** A cause may lead in a circle. */
    private static final int DEPTH = 20;

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

    /** Whether a row has what the database does not take. */
    public boolean isOfRow() {
        return isBadValue() || state.startsWith(RULES);
    }

    /** Name of the rule that something broke; where it has none, the state that the database gives. */
    public String rule() {
        ServerErrorMessage said = getCause() instanceof PSQLException refused ? refused.getServerErrorMessage() : null;
        return said == null || said.getConstraint() == null ? state : said.getConstraint();
    }

    /**
     * Whether something ended because two writers stood in each other's way and the database gave one of them up: nothing of it was
     * written, and it can be done again.
     *
     * @param failure what was thrown, whatever it is wrapped into
     */
    public static boolean isCrossed(Throwable failure) {
        @Nullable Throwable one = failure;
        for (int depth = 0; one != null && depth < DEPTH; depth++) {
            if (one instanceof SQLException refused && CROSSED.contains(String.valueOf(refused.getSQLState()))) {
                return true;
            }
            one = one.getCause();
        }
        return false;
    }

    /** Whether the statement ran into its time-out. */
    public boolean isTimeout() {
        return state.equals(CANCELLED);
    }

    /** Whether nobody would be left who may change settings. */
    public boolean isLastAdministrator() {
        return state.equals(NO_ADMINISTRATOR);
    }

    /** Whether a department would stand below itself. */
    public boolean isCircle() {
        return state.equals(CIRCLE);
    }
}
