package org.kontor.crm.door;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.kontor.crm.access.Rights;

/** Holes, planted so that the walk is seen to find them: they take rights and do not ask them. */
@Stateless
@PermitAll
public class LeakyDoor {

    @Resource(lookup = "jdbc/crm")
    DataSource database;

    /** Tells a name. */
    public String nameOf(Rights rights, long id) {
        return rights.userName() + first("select name from company where id = ?", id);
    }

    /** Tells no name, but whether there is one. */
    public String isThere(Rights rights, String word) {
        return rights.userName() + first("select count(*) from company where name = ?", word);
    }

    /** Tells neither, but one more where there is one. */
    public String howMany(Rights rights) {
        return rights.userName() + first("select count(*) from company where ? is not null", rights.userId());
    }

    private String first(String sql, Object parameter) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
