package org.kontor.crm.imports;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.imports.ImportRun.Failure;
import org.kontor.crm.shared.BusinessException;

/**
 * Why a job broke off, in words for people, and whether that passes by itself. By the SQL state that PostgreSQL gives (its
 * manual, appendix A).
 */
public enum Breakdown {
    /** The database is not there, or ends, or starts. */
    AWAY(true),
    /** Two writers stood in each other's way, and this one was given up. */
    CROSSED(true),
    /** Too many work at once. */
    BUSY(true),
    /** No room where the database keeps its files. */
    DISK(false),
    /** A statement took longer than the database lets it. */
    SLOW(false),
    /** A rule of the database alone. */
    RULE(false),
    /** Anything else. */
    ELSE(false);

    private static final String KEY = "imports.failed";

    /** A cause may lead in a circle. */
    private static final int DEPTH = 20;

    private final boolean passing;

    Breakdown(boolean passing) {
        this.passing = passing;
    }

    /** Whether the same may go well a little later. */
    public boolean isPassing() {
        return passing;
    }

    /** What something thrown means, whatever it is wrapped into. */
    public static Breakdown of(Throwable thrown) {
        @Nullable Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEPTH; depth++) {
            if (cause instanceof Overtaken) {
                return CROSSED;
            }
            if (cause instanceof SQLException refused && of(refused) != ELSE) {
                return of(refused);
            }
            cause = cause.getCause();
        }
        return ELSE;
    }

    /** The same of what people were told; of what they were not, nobody knew more than that it broke off. */
    static boolean isPassing(@Nullable Failure told) {
        return told == null
                || Stream.of(values())
                        .filter(Breakdown::isPassing)
                        .anyMatch(one -> told.key().equals(KEY + "." + one));
    }

    /** What people are told. */
    static Failure failure(Throwable thrown) {
        if (thrown instanceof BusinessException refusal) {
            return new Failure(
                    refusal.key(),
                    refusal.parameters().stream().map(String::valueOf).toList());
        }
        Breakdown breakdown = of(thrown);
        return new Failure(KEY + (breakdown == ELSE ? "" : "." + breakdown), List.of());
    }

    private static Breakdown of(SQLException refused) {
        String state = String.valueOf(refused.getSQLState());
        return switch (state) {
            case "57P01", "57P02", "57P03" -> AWAY;
            case "40001", "40P01" -> CROSSED;
            case "53300" -> BUSY;
            case "53100", "58030" -> DISK;
            case "57014", "55P03" -> SLOW;
            default -> byClass(state, refused);
        };
    }

    private static Breakdown byClass(String state, SQLException refused) {
        if (state.startsWith("08") || refused instanceof SQLRecoverableException) {
            return AWAY;
        }
        if (state.startsWith("22") || state.startsWith("23")) {
            return RULE;
        }
        return refused instanceof SQLTransientException ? BUSY : ELSE;
    }
}
