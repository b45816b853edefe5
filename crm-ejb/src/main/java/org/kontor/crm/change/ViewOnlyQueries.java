package org.kontor.crm.change;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Lets the database itself refuse whatever a transaction writes. */
@Dependent
class ViewOnlyQueries {

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    /** Nothing is written any more to the end of the transaction. */
    void shut() {
        try (Statement statement = em.unwrap(Connection.class).createStatement()) {
            statement.execute("set transaction read only");
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /** Writes what JPA holds back, so that it is refused here and not when the transaction ends. */
    void flush() {
        em.flush();
    }
}
