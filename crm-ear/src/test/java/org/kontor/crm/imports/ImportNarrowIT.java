package org.kontor.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.imports.ImportRun.Bucket;
import org.kontor.crm.product.Deployments;

/** The rows of a run are narrowed by name and by what they change (I-05). */
@ExtendWith(ArquillianExtension.class)
class ImportNarrowIT extends ImportCase {

    private static final String HEADER = "Nazwa firmy;Obroty;Telefon;NIP;Kontakt 1: imię;Kontakt 1: nazwisko";

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    private ImportRun tried(String user, String... rows) {
        long id = imports.upload(house.by(user), "lista.csv", new ByteArrayInputStream(csv(rows)));
        imports.tryOut(house.by(user), id);
        return driver.begin(house.by(user), id);
    }

    private List<Long> lines(String user, ImportRun run, Bucket bucket, String text, @Nullable String field) {
        return results.rows(rights(user), run.id(), bucket, new RowFilter(text, field), 0, 100).stream()
                .map(ResultRow::line)
                .toList();
    }

    @Test
    void rowsAreFoundByWhatTheyChange() {
        run(
                ImportPlan.USUAL,
                HEADER,
                "Żółw %s;1;22 555 01 01;;;",
                "Świerk %s;1;22 555 01 02;;;",
                "Dąb %s;1;22 555 01 03;;;");

        ImportRun run = tried(
                "Admin",
                HEADER,
                "Żółw %s;2;22 555 01 01;;;",
                "Świerk %s;1;22 555 01 09;5260250995;;",
                "Dąb %s;3;22 555 01 03;;Jan;Nowak");

        assertThat(RowFilter.fields(run.columns(), rights("Admin")))
                .containsExactly("name", "revenue", "phones", "requisites", "contacts");
        assertThat(lines("Admin", run, Bucket.UPDATED, "", null)).containsExactly(2L, 3L, 4L);
        assertThat(lines("Admin", run, Bucket.UPDATED, "", "revenue")).containsExactly(2L, 4L);
        assertThat(lines("Admin", run, Bucket.UPDATED, "", "phones")).containsExactly(3L);
        assertThat(lines("Admin", run, Bucket.UPDATED, "", "requisites")).containsExactly(3L);
        assertThat(lines("Admin", run, Bucket.UPDATED, "", "contacts")).containsExactly(4L);
        assertThat(lines("Admin", run, Bucket.UPDATED, "", "name")).isEmpty();
        assertThat(lines("Admin", run, Bucket.UPDATED, "zolw", null)).containsExactly(2L);
        assertThat(lines("Admin", run, Bucket.UPDATED, "ŚWIERK", "phones")).containsExactly(3L);
        assertThat(lines("Admin", run, Bucket.UPDATED, "żółw", "phones")).isEmpty();
        assertThat(lines("Admin", run, Bucket.UPDATED, "", "name\" || \"x"))
                .as("no field of the file: all")
                .containsExactly(2L, 3L, 4L);
    }

    @Test
    void whatDoesNotExistForOneTellsNoRowsApart() {
        String list = "Nazwa firmy;Obroty;Waluta;Telefon;Kontakt 1: nazwisko";
        driver.run(house.by("Admin"), csv(list, "Żółw %s;1;EUR;22 555 01 01;", "Świerk %s;1;EUR;22 555 01 02;"));
        ImportRun run =
                tried("Admin", list, "Żółw %s;1;PLN;22 555 01 01;", "Świerk %s;1;EUR;22 555 01 09;", "Dąb %s;;;;Nowak");

        assertThat(RowFilter.fields(run.columns(), rights("Admin")))
                .containsExactly("name", "revenue", "phones", "contacts");
        assertThat(lines("Admin", run, Bucket.UPDATED, "", "revenue"))
                .as("a currency is changed with its amount")
                .containsExactly(2L);

        long role = house.write(
                "with r as (insert into crm.role (code, name_pl, name_en) values (?, 'x', 'x') returning id),"
                        + " l as (insert into crm.role_level (role_id, entity, operation, level)"
                        + " select id, e, o, case e when 'CONTACT' then 'OPEN' else 'ALL' end"
                        + " from r, unnest(array['COMPANY', 'CONTACT']) e, unnest(array['READ', 'IMPORT']) o"
                        + " where e = 'COMPANY' or o = 'READ')"
                        + " select id from r",
                "narrow-" + mark);
        house.write(
                "insert into crm.role_field (role_id, entity, field, rule) values (?, 'COMPANY', 'revenue', 'HIDDEN')",
                role);
        house.user("Ola", "North", "narrow-" + mark);
        house.write("update crm.import_run set user_id = ? where id = ?", house.id("Ola"), run.id());

        assertThat(RowFilter.fields(run.columns(), rights("Ola"))).containsExactly("name", "phones");
        assertThat(lines("Ola", run, Bucket.UPDATED, "", "revenue"))
                .as("as if nobody asked")
                .containsExactly(2L, 3L);
        assertThat(lines("Ola", run, Bucket.UPDATED, "", "phones")).containsExactly(3L);
    }

    @Test
    void rejectedRowsAreFoundByWhatStandsInThem() {
        ImportRun run = tried("Admin", HEADER, "Żółw %s;dużo;;;;", "Świerk %s;mało;;;;", "Dąb_%% %s;1;;;;");

        assertThat(lines("Admin", run, Bucket.REJECTED, "DUŻO", null)).containsExactly(2L);
        assertThat(lines("Admin", run, Bucket.REJECTED, "świerk", null)).containsExactly(3L);
        assertThat(lines("Admin", run, Bucket.CREATED, "dab_%", null)).containsExactly(4L);
        assertThat(lines("Admin", run, Bucket.CREATED, "%%%", null)).isEmpty();
    }

    @Test
    void whatOneMayNotReadIsNotFound() {
        String list = "Nazwa firmy;Obroty;Osoba odpowiedzialna";
        driver.run(house.by("Marek Head"), csv(list, "Żółw %s;1;", "Świerk %s;1;"));
        ImportRun run = driver.run(house.by("Marek Head"), csv(list, "Żółw %s;2;", "Świerk %s;2;"));
        assertThat(lines("Marek Head", run, Bucket.UPDATED, "żółw", "revenue")).containsExactly(2L);

        house.write(
                "update crm.company set responsible_id = ? where name = ? returning id",
                house.id("Piotr"),
                "Żółw " + mark);

        assertThat(lines("Marek Head", run, Bucket.UPDATED, "", null)).containsExactly(2L, 3L);
        assertThat(lines("Marek Head", run, Bucket.UPDATED, "żółw", null)).isEmpty();
        assertThat(lines("Marek Head", run, Bucket.UPDATED, "", "revenue")).containsExactly(3L);
        assertThat(lines("Admin", run, Bucket.UPDATED, "żółw", "revenue")).containsExactly(2L);
    }
}
