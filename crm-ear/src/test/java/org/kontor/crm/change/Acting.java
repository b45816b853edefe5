package org.kontor.crm.change;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalLong;
import javax.sql.DataSource;

/** A service like any other: acts come first, writes go over the data source. */
@Stateless
@Recorded
public class Acting {

    @Resource(lookup = "jdbc/crm")
    DataSource database;

    @Inject
    Acting inner;

    @Inject
    ChangeService changes;

    /** Adds a department and tells the change set it is in. */
    public OptionalLong add(Act act, String name) throws SQLException {
        try (Connection connection = database.getConnection()) {
            SqlBench.execute(connection, "insert into crm.department (name) values ('" + name + "')");
        }
        return changes.current();
    }

    /** Calls itself for another act within the same transaction. */
    public OptionalLong addForAnother(Act act, Act another, String name) throws SQLException {
        OptionalLong first = changes.current();
        if (first.isPresent()) {
            throw new IllegalStateException("nothing is written yet");
        }
        return inner.add(another, name);
    }

    /** Opens a change set for several transactions. */
    public long open(Act act) {
        return changes.open(act);
    }
}
