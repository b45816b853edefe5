package org.kontor.crm.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
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
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Forbidden;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.UndoResult;
import org.kontor.crm.imports.ImportRun.Bucket;
import org.kontor.crm.imports.ImportRun.Status;
import org.kontor.crm.imports.ImportRun.Tally;
import org.kontor.crm.imports.file.UnreadableFile;
import org.kontor.crm.organisation.TestHouse;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.NotFound;

@ExtendWith(ArquillianExtension.class)
class ImportIT {

    private static final Charset WINDOWS_1250 = Charset.forName("windows-1250");

    @Resource(lookup = "jdbc/crm")
    DataSource database;

    @Inject
    ImportDriver driver;

    @Inject
    ImportService imports;

    @Inject
    ImportResults results;

    @Inject
    AccessService access;

    TestHouse house;
    String mark;

    @Deployment
    static EnterpriseArchive product() {
        EnterpriseArchive product = Deployments.productWith(ImportIT.class, TestHouse.class);
        product.getAsType(WebArchive.class, "/tests.war")
                .addAsResource("imports/failing-import.xml", "META-INF/batch-jobs/failing-import.xml")
                .addAsResource("imports/sp500.csv");
        return product;
    }

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

    @Test
    void realListCreates503CompaniesThenChangesNothingAndGoesWithOneUndo() throws IOException {
        byte[] list = resource("imports/sp500.csv");
        long before = count("select count(*) from crm.company");

        ImportRun first = driver.run(house.by("Admin"), list);

        assertThat(first.status()).isEqualTo(Status.COMPLETED);
        assertThat(first.tally()).isEqualTo(new Tally(503, 0, 0, 0, 0));
        assertThat(count(
                        "select count(*) from crm.history where change_set_id = ? and table_name = 'company'",
                        first.changeSetId()))
                .isEqualTo(503);
        assertThat(count("select count(*) from crm.picklist_item where label_en = 'Health Care'"))
                .isEqualTo(1);

        ImportRun again = driver.run(house.by("Admin"), list);

        assertThat(again.tally()).isEqualTo(new Tally(0, 0, 503, 0, 0));
        assertThat(count("select count(*) from crm.history where change_set_id = ?", again.changeSetId()))
                .isZero();

        UndoResult undone = results.undo(house.by("Admin"), first.id());

        assertThat(undone.restored()).isEqualTo(503);
        assertThat(undone.kept() + undone.impossible()).isZero();
        assertThat(count("select count(*) from crm.company")).isEqualTo(before);
        assertThat(count("select count(*) from crm.picklist_item where label_en = 'Health Care'"))
                .isZero();
    }

    @Test
    void everyRowEndsInOneBucketAndChangedCellsAreNamed() {
        driver.run(
                house.by("Admin"),
                csv("Nazwa firmy;Telefon;Roczny przychód", "Żółw %s;58 555 01 12;100", "Świerk %s;;"));

        ImportRun run = driver.run(
                house.by("Admin"),
                csv(
                        "Nazwa firmy;Telefon;Roczny przychód;Uwagi",
                        "ŻÓŁW %s;+48 58 555 01 12;250,50;x",
                        "Świerk %s;;;",
                        "Nowa %s;601 555 014;1 000 zł;",
                        "nowa %s;;;",
                        ";22 123 45 67;;",
                        "Zła %s;;dużo;"));

        assertThat(run.tally()).isEqualTo(new Tally(1, 1, 1, 1, 2));
        assertThat(run.tally().sum()).isEqualTo(run.rows());
        assertThat(rows(run, Bucket.UPDATED).get(0).differences())
                .extracting(ResultRow.Difference::field)
                .as("a phone written otherwise is the same phone")
                .containsExactly("name", "revenue");
        assertThat(rows(run, Bucket.DUPLICATE).get(0).reasons())
                .containsExactly(new Reason("name", "imports.reason.repeat", "4"));
        assertThat(rows(run, Bucket.REJECTED)).extracting(ResultRow::line).containsExactly(6L, 7L);
    }

    @Test
    void rejectedRowsComeBackInTheirOwnFormatWithAReason() {
        byte[] file = csv("Nazwa firmy;Adres;E-mail", ";\"ul. Długa 1\nŁódź\";a@b.pl", "Źle %s;;bez małpy");

        ImportRun run = driver.run(house.by("Admin"), file);
        ByteArrayOutputStream rejected = new ByteArrayOutputStream();
        results.rejected(rights("Admin"), run.id(), "Powód", Reason::key, rejected);

        assertThat(rejected.toString(WINDOWS_1250).replace(mark, "#").split("\r\n"))
                .containsExactly(
                        "Nazwa firmy;Adres;E-mail;Powód",
                        ";\"ul. Długa 1\nŁódź\";a@b.pl;company.error.nameRequired",
                        "Źle #;;bez małpy;error.email.noAt");
    }

    @Test
    void companiesOutsideTheUsersRightsDoNotExistForTheRun() {
        driver.run(house.by("Admin"), csv("Nazwa firmy;Osoba odpowiedzialna", "Cudza %s;" + login("Piotr")));

        ImportRun run = driver.run(house.by("Marek Head"), csv("Nazwa firmy;Roczny przychód", "Cudza %s;7"));

        assertThat(run.tally()).isEqualTo(new Tally(1, 0, 0, 0, 0));
        assertThat(count("select count(*) from crm.company where name = ?", "Cudza " + mark))
                .isEqualTo(2);
        assertThatThrownBy(() -> imports.run(rights("Anna"), run.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.upload(house.by("Anna"), "x.csv", new ByteArrayInputStream(csv("Nazwa", "A"))))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void rightsToAddAndUpdateHoldForEachRow() {
        house.write(
                "with r as (insert into crm.role (code, name_pl, name_en) values (?, 'x', 'x') returning id)"
                        + " insert into crm.role_level (role_id, entity, operation, level) select id, 'COMPANY', o, l from r,"
                        + " (values ('READ', 'ALL'), ('ADD', 'OWN'), ('UPDATE', 'OWN'), ('IMPORT', 'ALL')) v (o, l)",
                "narrow-" + mark);
        house.user("Ewa", "North", "narrow-" + mark);
        driver.run(house.by("Admin"), csv("Nazwa firmy", "Cudza %s", "Taka sama %s"));

        ImportRun run = driver.run(
                house.by("Ewa"),
                csv(
                        "Nazwa firmy;Roczny przychód;Osoba odpowiedzialna",
                        "Cudza %s;7;",
                        "Taka sama %s;;",
                        "Moja %s;7;",
                        "Dla kolegi %s;7;" + login("Piotr")));

        assertThat(run.tally()).isEqualTo(new Tally(1, 0, 1, 0, 2));
        assertThat(rows(run, Bucket.REJECTED).stream().flatMap(row -> row.reasons().stream()))
                .extracting(Reason::key)
                .containsExactly("imports.reason.mayNotUpdate", "imports.reason.mayNotAdd");
    }

    @Test
    void undoKeepsWhatSomebodyChangedSince() {
        ImportRun run = driver.run(house.by("Admin"), csv("Nazwa firmy;Roczny przychód", "Jedna %s;1", "Druga %s;2"));
        house.write("update crm.company set revenue_amount = 99 where name = ?", "Druga " + mark);

        UndoResult undone = results.undo(house.by("Admin"), run.id());

        assertThat(undone.restored()).isEqualTo(1);
        assertThat(undone.kept()).isEqualTo(1);
        assertThat(count("select count(*) from crm.company where name like ?", "%" + mark))
                .isEqualTo(1);
        assertThat(imports.run(rights("Admin"), run.id()).undone()).isNotNull();
    }

    @Test
    void rowsAndCheckpointAreCommittedTogetherOrNotAtAll() {
        byte[] file = csv(IntStream.rangeClosed(0, 60)
                .mapToObj(i -> i == 0 ? "Nazwa firmy;Telefon" : "Firma " + i + " %s;58 555 01 " + (10 + i % 80))
                .toArray(String[]::new));
        FailingApply.CHUNKS_BEFORE_FAILURE.set(2);

        ImportRun failed = driver.run(house.by("Admin"), file, "failing-import");

        assertThat(failed.status()).isEqualTo(Status.FAILED);
        long written = count("select count(*) from crm.company where name like ?", "Firma % " + mark);
        assertThat(written).isBetween(20L, 50L);
        assertThat(count(
                        "select sum(next_row - first_row) from crm.import_range where run_id = ? and step = 'APPLY'",
                        failed.id()))
                .as("progress")
                .isEqualTo(written);
        assertThat(count(
                        "select count(*) from crm.history where change_set_id = ? and table_name = 'company'",
                        failed.changeSetId()))
                .isEqualTo(written);

        long job = count("select job_instance from crm.import_run where id = ?", failed.id());
        ImportRun resumed = driver.resume(house.by("Admin"), failed.id(), job);

        assertThat(resumed.status()).isEqualTo(Status.COMPLETED);
        assertThat(resumed.tally()).isEqualTo(new Tally(60, 0, 0, 0, 0));
        assertThat(count("select count(distinct name) from crm.company where name like ?", "Firma % " + mark))
                .isEqualTo(60);
        assertThat(count(
                        "select count(*) from crm.communication_point p join crm.company c on c.id = p.company_id where c.name like ?",
                        "Firma % " + mark))
                .isEqualTo(60);
    }

    @Test
    void whatCannotBeReadLeavesNothingBehind() {
        long before = count("select count(*) from crm.import_run");
        byte[] garbage = new byte[5_000_000];
        new java.util.Random(3).nextBytes(garbage);

        assertRefused(new byte[0], "imports.file.empty");
        assertRefused("Nazwa firmy;Branża\n".getBytes(UTF_8), "imports.file.onlyHeader");
        assertRefused(garbage, "imports.file.binary");
        assertRefused("Nazwa firmy\n\"A\nB\n".getBytes(UTF_8), "imports.file.broken");
        assertThat(count("select count(*) from crm.import_run")).isEqualTo(before);
    }

    @Test
    void tooManyNewListValuesMeanTheWrongColumn() {
        byte[] file = csv(IntStream.rangeClosed(0, 300)
                .mapToObj(i -> i == 0 ? "Nazwa firmy;Branża" : "F" + i + " %s;branża " + i + " %s")
                .toArray(String[]::new));

        ImportRun run = driver.run(house.by("Admin"), file);

        assertThat(run.status()).isEqualTo(Status.FAILED);
        assertThat(run.failure()).isNotNull().extracting(ImportRun.Failure::key).isEqualTo("imports.tooManyValues");
        assertThat(count("select count(*) from crm.company where name like ?", "%" + mark))
                .isZero();
        assertThat(count("select count(*) from crm.picklist_item where label_pl like ?", "%" + mark))
                .isZero();
    }

    private void assertRefused(byte[] file, String key) {
        assertThatThrownBy(() -> imports.upload(house.by("Admin"), "x.csv", new ByteArrayInputStream(file)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage(key);
    }

    private List<ResultRow> rows(ImportRun run, Bucket bucket) {
        return results.rows(rights("Admin"), run.id(), bucket, 0, 100);
    }

    private Rights rights(String name) {
        return access.rightsOf(house.id(name));
    }

    private String login(String name) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select login from crm.app_user where id = ?")) {
            statement.setLong(1, house.id(name));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Rows in Windows-1250; %s is a mark that makes the test's names its own. */
    private byte[] csv(String... rows) {
        return List.of(rows).stream()
                .map(row -> row.replace("%s", mark))
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(WINDOWS_1250);
    }

    private long count(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = ImportIT.class.getClassLoader().getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
