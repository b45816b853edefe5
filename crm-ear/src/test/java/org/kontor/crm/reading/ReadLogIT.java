package org.kontor.crm.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Rights;
import org.kontor.crm.access.SettingsForbidden;
import org.kontor.crm.company.CompanyForm;
import org.kontor.crm.company.CompanyReads;
import org.kontor.crm.company.CompanyService;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.organisation.TestHouse;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.NotFound;

/** B-09: who read what is kept as it was noted, told to those who may know, and taken back by nobody. */
@ExtendWith(ArquillianExtension.class)
class ReadLogIT {

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

    @Resource(lookup = "jdbc/crm")
    DataSource database;

    @Resource(lookup = "jdbc/owner")
    DataSource owner;

    @Inject
    ReadLog log;

    @Inject
    ReadLogWriter writer;

    @Inject
    CompanyReads reads;

    @Inject
    CompanyService companies;

    @Inject
    AccessService access;

    private TestHouse house;
    private long company;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @BeforeEach
    void found() {
        house = new TestHouse(database)
                .department("North")
                .department("South")
                .user("Admin", "South", "administrator")
                .user("Anna", "North", "sales")
                .user("Piotr", "South", "sales");
        CompanyForm form = companies.newForm(rights("Anna"));
        form.setName("Read");
        company = companies.create(house.by("Anna"), form);
    }

    @Test
    void tellsWhoReadTheRecordByWhichWayAndThroughWhoseEyes() {
        note(Reading.opened(now, id("Anna"), null, Door.PAGE, "company", company));
        note(Reading.opened(now, id("Anna"), null, Door.PAGE, "company", company));
        note(Reading.opened(now, id("Anna"), null, Door.PAGE, "contact", company));
        note(Reading.taken(now.plusSeconds(1), id("Admin"), id("Anna"), "company", company, 31));
        note(Reading.exported(now, id("Admin"), null, "company", "q=x", 12));
        note(Reading.viewedAs(now, id("Admin"), id("Anna")));

        assertThat(page("Admin", null, 10).lines())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                .containsExactly(
                        new ReadLine(0, now.plusSeconds(1), person("Admin"), person("Anna"), Door.FILE, 31L),
                        new ReadLine(0, now, person("Anna"), null, Door.PAGE, null));
    }

    @Test
    void pagesOfLinesCoverAllOfThemOnce() {
        for (int n = 0; n < 7; n++) {
            note(Reading.opened(now.plus(n, ChronoUnit.MINUTES), id("Anna"), null, Door.REST, "company", company));
        }

        List<ReadLine> walked = new ArrayList<>();
        @Nullable Long from = null;
        do {
            ReadPage page = page("Admin", from, 3);
            walked.addAll(page.lines());
            from = page.next();
        } while (from != null);

        assertThat(walked).hasSize(7).doesNotHaveDuplicates();
        assertThat(walked).isEqualTo(page("Admin", null, 200).lines());
    }

    @Test
    void onlyThoseOfTheSettingsAreToldAndOnlyOfWhatTheyRead() {
        assertThatThrownBy(() -> page("Anna", null, 10)).isInstanceOf(SettingsForbidden.class);
        assertThatThrownBy(() -> page("Piotr", null, 10)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reads.page(rights("Admin"), 0, null, 10)).isInstanceOf(NotFound.class);
    }

    @Test
    void theApplicationChangesNoLineAndTakesNoneBack() {
        note(Reading.opened(now, id("Anna"), null, Door.PAGE, "company", company));

        String month = "crm.read_log_" + now.toString().substring(0, 7).replace('-', '_');
        for (String table : List.of("crm.read_log", month)) {
            assertRefused("update " + table + " set user_id = 1");
            assertRefused("delete from " + table);
            assertRefused("truncate " + table);
        }
        assertRefused("insert into " + month + " (at, user_id, door) select now(), id, 'PAGE' from app_user limit 1");
        assertRefused("drop table " + month);
    }

    @Test
    void monthsAheadAreThereAndThoseThatEndedTwoYearsAgoGo() throws SQLException {
        run(
                owner,
                "create table crm.read_log_2020_01 partition of crm.read_log"
                        + " for values from ('2020-01-01 00:00+00') to ('2020-02-01 00:00+00')");
        run(owner, "select crm.leave_unrecorded('read_log_2020_01', 'planted by a test')");

        writer.keep();

        assertThat(text("select count(*) from pg_inherits where inhparent = 'crm.read_log'::regclass"))
                .isEqualTo("3");
        assertThat(text("select count(*) from crm.unrecorded_table where table_name like 'read\\_log\\_%'"))
                .isEqualTo("3");
    }

    @Test
    void aRecordsLinesAreFoundByTheirIndex() throws SQLException {
        assertThat(text("explain select * from crm.read_log"
                        + " where entity = 'company' and record_id = 7 and id < 99 order by id desc limit 51"))
                .contains("Index Scan");
    }

    private void note(Reading reading) {
        log.note(reading);
        log.flush();
    }

    private ReadPage page(String reader, @Nullable Long before, int limit) {
        return reads.page(rights(reader), company, before, limit);
    }

    private Rights rights(String user) {
        return access.rightsOf(id(user));
    }

    private long id(String user) {
        return house.id(user);
    }

    private Person person(String user) {
        return new Person(id(user), user);
    }

    private void assertRefused(String sql) {
        assertThatThrownBy(() -> run(database, sql))
                .isInstanceOf(SQLException.class)
                .satisfies(refused ->
                        assertThat(((SQLException) refused).getSQLState()).isEqualTo("42501"));
    }

    private static void run(DataSource by, String sql) throws SQLException {
        try (Connection connection = by.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            StringBuilder all = new StringBuilder();
            boolean rows = statement.execute(sql);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            try (ResultSet result = statement.getResultSet()) {
                while (result.next()) {
                    all.append(result.getString(1));
                }
            }
            return all.toString();
        }
    }
}
