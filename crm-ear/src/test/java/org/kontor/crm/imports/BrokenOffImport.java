package org.kontor.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kontor.crm.product.Product;

/** An import whose server ends while two partitions write: from the file to the comparison of every row. */
final class BrokenOffImport {

    private static final int READ = 20;

    /** A row that the lists change, in the second portion of those that a partition writes at once. */
    private static final int IN_SECOND_PORTION = 2400;

    /** The job is asked first, its partitions right after, which no table tells. */
    private static final Duration ASKED_TO_PARTITIONS = Duration.ofSeconds(3);

    /** As the server's batch store writes that a job was asked to stop: the status' place among all. */
    private static final int STOPPING = 2;

    private final Product product;
    private final KillFile file;
    private String run = "";

    BrokenOffImport(Product product, KillFile file) {
        this.product = product;
        this.file = file;
    }

    /** Imports the companies. */
    void prepare() {
        assertThat(number(finished(upload(file.first())), "created")).isEqualTo(file.rows());
    }

    /** Keeps two partitions from coming to their ends: each waits for a company in its midst until this is closed. */
    Connection hold() throws SQLException {
        Connection connection = open("kontor_owner");
        connection.setAutoCommit(false);
        try (PreparedStatement lock =
                connection.prepareStatement("select id from company where name in (?, ?) for update")) {
            lock.setString(1, file.name(IN_SECOND_PORTION));
            lock.setString(2, file.name(file.rows() / 2 + IN_SECOND_PORTION));
            lock.execute();
        }
        return connection;
    }

    /** Lets the partitions go on when the server, on its way down, has asked their job to stop. */
    void releaseWhenAskedToStop(Connection held) {
        await().atMost(Duration.ofSeconds(25)).until(this::isAskedToStop);
        LockSupport.parkNanos(ASKED_TO_PARTITIONS.toNanos());
        try {
            held.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isAskedToStop() throws SQLException {
        try (Connection connection = open("kontor_app");
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select count(*) from server.jbatchjobexecution where batchstatus = "
                                + STOPPING
                                + " and fk_jobinstanceid = (select job_instance from crm.import_run where id = " + run
                                + ")")) {
            row.next();
            return row.getLong(1) > 0;
        }
    }

    /** Starts to import one of the lists, until two partitions are in the midst of it. */
    void beginToWrite(byte[] list) {
        run = upload(list);
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> query("select count(*) from import_range where step = 'APPLY' and run_id = " + run
                                + " and next_row > first_row and next_row <= last_row")
                        >= 2);
    }

    /** Opens some records, the last of them just now. */
    void readSome() throws SQLException {
        for (int n = 0; n < READ; n++) {
            long id = query("select id from company order by id offset " + n + " limit 1");
            product.rest("admin", "GET", "/companies/" + id, "");
        }
    }

    /** All of them were found, so all of them are in the log. */
    void assertReadingsAreNoted() throws SQLException {
        assertThat(query("select count(distinct record_id) from read_log where door = 'REST' and record_id in"
                        + " (select id from company order by id limit " + READ + ")"))
                .isEqualTo(READ);
    }

    /** The server is gone and the run is not at its end. */
    void assertBrokenOff() throws SQLException {
        assertThat(query("select count(*) from import_run where status = 'RUNNING' and id = " + run))
                .as("its row still says that it works")
                .isEqualTo(1);
        assertThat(rowsWritten()).isBetween(1L, file.rows() - 1L);
    }

    /** Rows that the run has behind it. */
    long rowsWritten() throws SQLException {
        return query("select sum(next_row - first_row) from import_range where step = 'APPLY' and run_id = " + run);
    }

    /**
     * Waits for the end, which must come by itself, and compares everything.
     *
     * @param second whether it was the second list, else the third
     */
    void assertNothingIsLostOrDoubled(boolean second) throws SQLException {
        String document = finished(run);
        assertThat(number(document, "updated")).isEqualTo((int) file.updated());
        assertThat(number(document, "rejected")).isEqualTo((int) file.rejected());
        assertThat(number(document, "unchanged")).isEqualTo((int) (file.rows() - file.updated() - file.rejected()));
        assertThat(number(document, "created") + number(document, "duplicate")).isZero();
        assertThat(companies()).isEqualTo(file.expected(second));
        assertHistory(number(document, "changeSet"));
    }

    /** Each change stands in history once: nothing was written twice, nothing without its trace. */
    private void assertHistory(long changeSet) throws SQLException {
        String of = " from history where change_set_id = " + changeSet;
        assertThat(query("select count(*)" + of)).isEqualTo(file.updated());
        assertThat(query("select count(*)" + of + " and table_name = 'company'"))
                .isEqualTo(file.updatedRows());
        assertThat(query("select count(distinct (table_name, row_id))" + of)).isEqualTo(file.updated());
        assertThat(query("select count(*) from company c where c.name like '" + file.stem() + "%' and c.version <>"
                        + " (select count(*) from history h where h.entity = 'company' and h.record_id = c.id"
                        + " and h.op = 'U')"))
                .as("a company's version counts its changes")
                .isZero();
    }

    private Map<String, KillFile.Company> companies() throws SQLException {
        Map<String, KillFile.Company> companies = new TreeMap<>();
        try (Connection connection = open("kontor_owner");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select c.name, c.revenue_amount::text, p.normalized, a.text from company c"
                                + " left join communication_point p on p.company_id = c.id and p.type = 'PHONE'"
                                + " left join address a on a.company_id = c.id where c.name like '" + file.stem()
                                + "%'")) {
            while (rows.next()) {
                assertThat(companies.put(
                                rows.getString(1),
                                new KillFile.Company(rows.getString(2), rows.getString(3), rows.getString(4))))
                        .as(rows.getString(1))
                        .isNull();
            }
        }
        return companies;
    }

    private String upload(byte[] csv) {
        String boundary = "kontor-kill-test";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"proba.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(csv);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        String credentials = Base64.getEncoder().encodeToString("admin:kontor-demo".getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = product.send(HttpRequest.newBuilder(URI.create(product.url("/api/v1/imports")))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return Integer.toString(number(answer.body(), "id"));
    }

    private String finished(String run) {
        return await().atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(250))
                .until(
                        () -> product.rest("admin", "GET", "/imports/" + run, "")
                                .body(),
                        document -> document.contains("\"status\":\"COMPLETED\""));
    }

    private static int number(String json, String member) {
        Matcher matcher = Pattern.compile("\"" + member + "\":(\\d+)").matcher(json);
        assertThat(matcher.find()).as(json).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    private long query(String sql) throws SQLException {
        try (Connection connection = open("kontor_owner");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private Connection open(String role) throws SQLException {
        return DriverManager.getConnection(product.databaseUrl(), role, "kontor-demo");
    }
}
