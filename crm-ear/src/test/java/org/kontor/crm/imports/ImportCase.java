package org.kontor.crm.imports;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Rights;
import org.kontor.crm.imports.ImportRun.Bucket;
import org.kontor.crm.organisation.TestHouse;

/** A small house whose people import lists, for tests of imports. */
abstract class ImportCase {

    static final Charset WINDOWS_1250 = Charset.forName("windows-1250");

    /** The product's job, but with places where a test can make it fail. */
    static final String FAILING = "failing-import";

    @Resource(lookup = "jdbc/crm")
    DataSource database;

    @Inject
    ImportDriver driver;

    @Inject
    ImportService imports;

    @Inject
    ImportCourse course;

    @Inject
    ImportResults results;

    @Inject
    ImportUndoing undoing;

    @Inject
    AccessService access;

    TestHouse house;
    String mark;

    @BeforeEach
    void found() {
        mark = UUID.randomUUID().toString().substring(0, 8);
        house = new TestHouse(database)
                .department("Sales")
                .department("North", "Sales")
                .department("South", "Sales")
                .user("Admin", "Sales", "administrator")
                .user("Marek Head", "North", "head")
                .user("Anna", "North", "sales")
                .user("Piotr", "South", "sales");
    }

    List<ResultRow> rows(ImportRun run, Bucket bucket) {
        return results.rows(rights("Admin"), run.id(), bucket, 0, 100);
    }

    Rights rights(String name) {
        return access.rightsOf(house.id(name));
    }

    /** Imports rows as a plan says. */
    ImportRun run(ImportPlan plan, String... rows) {
        long id = imports.upload(house.by("Admin"), "lista.csv", new ByteArrayInputStream(csv(rows)));
        imports.plan(house.by("Admin"), id, plan);
        imports.queue(house.by("Admin"), id);
        return driver.begin(house.by("Admin"), id);
    }

    /** A column of the company with this name before the mark. */
    String value(String column, String name) {
        return text("select " + column + " from crm.company c where name = ?", name + " " + mark);
    }

    /** A value of its legal identity. */
    String identity(String path, String name) {
        return text(
                "select r.custom #>> '{" + path + "}' from crm.requisite r join crm.company c on c.id = r.company_id"
                        + " where c.name = ?",
                name + " " + mark);
    }

    /** Goes on with a run whose job failed. */
    ImportRun resume(ImportRun failed) {
        long job = count("select job_instance from crm.import_run where id = ?", failed.id());
        return driver.resume(house.by("Admin"), failed.id(), job);
    }

    /** Rows in Windows-1250; %s is a mark that makes the test's names its own. */
    byte[] csv(String... rows) {
        return List.of(rows).stream()
                .map(row -> row.replace("%s", mark))
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(WINDOWS_1250);
    }

    /** A header and so many rows; %d is the row's number, from 1. */
    byte[] csv(String header, String row, int rows) {
        return csv(IntStream.rangeClosed(0, rows)
                .mapToObj(i -> i == 0 ? header : row.replace("%d", Integer.toString(i)))
                .toArray(String[]::new));
    }

    /** The first column of the first row as a number; 0 when there is no row or no number. */
    long count(String sql, Object... parameters) {
        String value = text(sql, parameters);
        return value == null ? 0 : Long.parseLong(value);
    }

    /** The first column of the first row, null when there is none. */
    String text(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
