package org.kontor.crm.imports;

import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A company, or one of its people, that an undo left alone (I-08).
 *
 * @param entity {@code company} or {@code contact}
 * @param recordId its id
 * @param name its name of now
 * @param actor who changed it since the import, null when something forbade the undo
 * @param consoleUser who submitted that for the actor at the server's console, null elsewhere
 * @param reason what forbade it, a name of {@link org.kontor.crm.change.UndoResult.Reason}; null when it was changed since
 */
public record LeftAlone(
        String entity,
        long recordId,
        String name,
        @Nullable String actor,
        @Nullable String consoleUser,
        @Nullable String reason)
        implements Serializable {

    static LeftAlone read(ResultSet row) throws SQLException {
        return new LeftAlone(
                row.getString("entity"),
                row.getLong("id"),
                row.getString("name"),
                row.getString("actor"),
                row.getString("console_user"),
                row.getString("reason"));
    }
}
