package org.kontor.crm.filter;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.kontor.crm.customfield.CustomColumns;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.platform.SqlFailure;

/** Makes and drops indexes as the owner of the tables, each by a statement outside any transaction. */
@Dependent
class IndexOwnerQueries {

    private static final System.Logger LOG = System.getLogger(IndexOwnerQueries.class.getName());

    /** Held by the session: whoever has it is the only one who makes indexes, so an unfinished one is left over. */
    private static final String LOCK = "pg_try_advisory_lock(hashtext('custom_index'))";

    private static final String UNLOCK = "pg_advisory_unlock(hashtext('custom_index'))";

    private static final String THERE = """
            select c.relname, i.indisvalid and i.indisready as whole
              from pg_index i
              join pg_class c on c.oid = i.indexrelid
             where c.relnamespace = 'crm'::regnamespace and starts_with(c.relname, '%s')
            """.formatted(CustomIndex.PREFIX);

    private static final List<String> ENTITIES = List.of("company", "contact");

    private static final String DEFINITIONS =
            "select " + ENTITIES.stream().map(CustomColumns::of).collect(Collectors.joining(", "));

    /** Failures that are not to be waited out any more: a space may have been made meanwhile. */
    private static final String FORGET =
            "delete from crm.custom_index_failure where at < now() - interval '1 hour' or name <> all (?)";

    private static final String FAILED = "insert into crm.custom_index_failure (name, reason) values (?, ?)";

    @Resource(lookup = "jdbc/owner")
    DataSource owner;

    /** Makes what is wanted and drops all else; does nothing while somebody else is at it. */
    void bringUpToDate() {
        try (Connection connection = owner.getConnection()) {
            if (isTrue(connection, LOCK)) {
                try {
                    bringUpToDate(connection, wanted(connection));
                } finally {
                    isTrue(connection, UNLOCK);
                }
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private static void bringUpToDate(Connection connection, Map<String, CustomIndex> wanted) throws SQLException {
        Map<String, Boolean> there = there(connection);
        for (Map.Entry<String, Boolean> index : there.entrySet()) {
            if (!index.getValue() || !wanted.containsKey(index.getKey())) {
                execute(connection, CustomIndex.drop(index.getKey()));
            }
        }
        Set<String> failed = failed(connection, wanted.keySet());
        Set<String> filled = new HashSet<>();
        for (CustomIndex index : wanted.values()) {
            if (!there.getOrDefault(index.name(), false) && !failed.contains(index.name()) && make(connection, index)) {
                filled.add(index.table());
            }
        }
        for (String table : filled) {
            // the planner knows nothing of an expression's values until it has looked
            execute(connection, "analyze crm." + table);
        }
    }

    /** What the definitions of all kinds of record want, by name. */
    private static Map<String, CustomIndex> wanted(Connection connection) throws SQLException {
        Map<String, CustomIndex> wanted = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(DEFINITIONS)) {
            row.next();
            for (int i = 0; i < ENTITIES.size(); i++) {
                List<CustomField> fields = CustomColumns.read(row.getString(i + 1));
                Stream.concat(
                                fields.stream().flatMap(field -> CustomIndex.of(field).stream()),
                                CustomSought.of(ENTITIES.get(i), fields).map(CustomSought::index).stream())
                        .forEach(index -> wanted.put(index.name(), index));
            }
        }
        return wanted;
    }

    private static boolean make(Connection connection, CustomIndex index) throws SQLException {
        try {
            execute(connection, index.create());
            return true;
        } catch (SQLException refused) {
            LOG.log(System.Logger.Level.WARNING, "Index " + index.name() + " could not be made", refused);
            execute(connection, CustomIndex.drop(index.name()));
            try (PreparedStatement statement = connection.prepareStatement(FAILED)) {
                statement.setString(1, index.name());
                statement.setString(2, Objects.requireNonNullElse(refused.getMessage(), ""));
                statement.executeUpdate();
            }
            return false;
        }
    }

    private static Map<String, Boolean> there(Connection connection) throws SQLException {
        Map<String, Boolean> there = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(THERE)) {
            while (rows.next()) {
                there.put(rows.getString(1), rows.getBoolean(2));
            }
        }
        return there;
    }

    private static Set<String> failed(Connection connection, Set<String> wanted) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FORGET)) {
            statement.setArray(1, connection.createArrayOf("text", wanted.toArray()));
            statement.executeUpdate();
        }
        Set<String> failed = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select name from crm.custom_index_failure")) {
            while (rows.next()) {
                failed.add(rows.getString(1));
            }
        }
        return failed;
    }

    private static boolean isTrue(Connection connection, String expression) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select " + expression)) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
