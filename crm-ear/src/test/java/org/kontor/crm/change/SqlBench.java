package org.kontor.crm.change;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Works on the tables as the application's role, in change sets, and deletes in the end what it added. */
@Dependent
public class SqlBench {

    static final List<UndoAccess> EVERYTHING = List.of(
            UndoAccess.everything("organisation"),
            UndoAccess.everything("department"),
            UndoAccess.everything("user"),
            UndoAccess.everything("role"),
            UndoAccess.everything("picklist"),
            UndoAccess.everything("company"));

    @Resource(lookup = "jdbc/crm")
    DataSource database;

    @Inject
    UserTransaction transaction;

    @Inject
    ChangeService changes;

    private final Map<String, Long> start = new TreeMap<>();

    interface Work {
        void run(Connection connection) throws Exception;
    }

    /** Does the work in a change set of its own and returns the change set. */
    long as(String actor, Work work) throws Exception {
        transaction.begin();
        try (Connection connection = database.getConnection()) {
            execute(connection, "select set_config('kontor.actor', '" + actor + "', true)");
            execute(connection, "select set_config('kontor.cause', 'FORM', true)");
            work.run(connection);
            long changeSet = number(connection, "select nullif(current_setting('kontor.change_set'), '')::bigint");
            transaction.commit();
            return changeSet;
        } finally {
            rollbackIfOpen();
        }
    }

    /** The same for one or more statements. */
    long as(String actor, String... statements) throws Exception {
        return as(actor, connection -> {
            for (String sql : statements) {
                execute(connection, sql);
            }
        });
    }

    UndoResult undo(long changeSet) throws Exception {
        return undo(changeSet, EVERYTHING);
    }

    UndoResult undo(long changeSet, List<UndoAccess> access) throws Exception {
        transaction.begin();
        try {
            UndoResult result = changes.undo(Act.ofNobody("Undoer", Cause.FORM), changeSet, access);
            transaction.commit();
            return result;
        } finally {
            rollbackIfOpen();
        }
    }

    /** Lays the ground the samples stand on. */
    void ground() throws Exception {
        for (String table : texts("select table_name from crm.recorded_table where table_name <> 'organisation'")) {
            start.put(table, number("select coalesce(max(id), 0) from crm." + table));
        }
        as("ground", Sample.GROUND);
    }

    /** Deletes what was added since, whatever undo may have made of it; in one statement, so in any order. */
    void clean() throws Exception {
        StringBuilder deletes = new StringBuilder();
        start.forEach((table, id) -> deletes.append(deletes.isEmpty() ? "with " : ", ")
                .append("d_" + table + " as (delete from crm." + table + " where id > " + id + ")"));
        as("clean", deletes + " select");
    }

    long number(String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return number(connection, sql);
        }
    }

    List<String> texts(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    static int execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return statement.execute() ? 0 : statement.getUpdateCount();
        }
    }

    private void rollbackIfOpen() throws Exception {
        if (transaction.getStatus() != jakarta.transaction.Status.STATUS_NO_TRANSACTION) {
            transaction.rollback();
        }
    }
}
