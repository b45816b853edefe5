package org.kontor.crm.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.change.UndoResult;
import org.kontor.crm.imports.ImportRun.Bucket;
import org.kontor.crm.imports.ImportRun.Status;
import org.kontor.crm.imports.ImportRun.Tally;
import org.kontor.crm.imports.file.UnreadableFile;
import org.kontor.crm.product.Deployments;

/** Lists in, rows in buckets out: what a run does to the companies there are (I-03 to I-06). */
@ExtendWith(ArquillianExtension.class)
class ImportIT extends ImportCase {

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void realListCreates503CompaniesThenChangesNothingAndGoesWithOneUndo() throws IOException {
        byte[] list = resource("imports/sp500.csv");
        long before = count("select count(*) from crm.company");

        ImportRun first = driver.run(house.by("Admin"), list);

        assertThat(first.status()).isEqualTo(Status.COMPLETED);
        assertThat(first.tally()).isEqualTo(new Tally(503, 0, 0, 0, 0, 0));
        assertThat(count(
                        "select count(*) from crm.history where change_set_id = ? and table_name = 'company'",
                        first.changeSetId()))
                .isEqualTo(503);
        assertThat(count("select count(*) from crm.picklist_item where label_en = 'Health Care'"))
                .isEqualTo(1);

        ImportRun again = driver.run(house.by("Admin"), list);

        assertThat(again.tally()).isEqualTo(new Tally(0, 0, 503, 0, 0, 0));
        assertThat(count("select count(*) from crm.history where change_set_id = ?", again.changeSetId()))
                .isZero();

        UndoResult undone = undoing.undo(house.by("Admin"), first.id());

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

        assertThat(run.tally()).isEqualTo(new Tally(1, 1, 1, 1, 0, 2));
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

    private void assertRefused(byte[] file, String key) {
        assertThatThrownBy(() -> imports.upload(house.by("Admin"), "x.csv", new ByteArrayInputStream(file)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage(key);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = ImportIT.class.getClassLoader().getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
