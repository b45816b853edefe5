package org.kontor.crm.change;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.kontor.crm.shared.RecordRef;

/** Who gave a record one of its values. */
@Dependent
class SwitchQueries {

    private static final String LAST = """
        select s.actor, s.console_user, s.at from history h join change_set s on s.id = h.change_set_id
         where h.entity = ? and h.record_id = ? and h.table_name = h.entity
           and (h.op = 'I' or h.op = 'U' and jsonb_exists(h.before, ?))
         order by h.seq desc limit 1
        """;

    @Inject
    ChangeQueries changes;

    Optional<Switched> last(RecordRef record, String column) {
        try (PreparedStatement statement = changes.connection().prepareStatement(LAST)) {
            statement.setString(1, record.entity());
            statement.setLong(2, record.id());
            statement.setString(3, column);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Switched(
                                row.getString("actor"),
                                row.getString("console_user"),
                                row.getObject("at", OffsetDateTime.class).toInstant()))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }
}
