package org.kontor.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.imports.ImportPlan.Known;
import org.kontor.crm.imports.ImportPlan.Repeats;
import org.kontor.crm.imports.ImportRun.Bucket;
import org.kontor.crm.imports.ImportRun.Moved;
import org.kontor.crm.imports.ImportRun.Tally;
import org.kontor.crm.product.Deployments;

/** What people answer of rows that name people of their companies (I-03, I-04). */
@ExtendWith(ArquillianExtension.class)
class ImportAskedPeopleIT extends ImportCase {

    private static final String HEADER =
            "Nazwa firmy;Kontakt 1: nazwisko;Kontakt 1: stanowisko;Kontakt 1: e-mail;Kontakt 1: komórka;Kontakt 2";

    @Inject
    ImportAnswers answers;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    private String people(String name) {
        return text(
                "select string_agg(concat_ws('/', t.last_name, t.position, (select string_agg(p.value, ',' order by p.id)"
                        + " from crm.contact_point p where p.contact_id = t.id and p.type = 'PHONE')), ' | ' order by c.id, t.last_name)"
                        + " from crm.contact t join crm.company_contact k on k.contact_id = t.id"
                        + " join crm.company c on c.id = k.company_id where c.name = ?",
                name + " " + mark);
    }

    @Test
    void gapsOfPeopleAreFilledAndNewCompaniesBringTheirs() {
        run(ImportPlan.USUAL, HEADER, "Luka %s;Żółw;prezes;z-%s@x.example;601 555 011;", "Dwie %s;Kos;;;;");

        ImportRun asked = run(
                new ImportPlan(List.of(MatchKey.NAME), Known.ASK, Repeats.REJECT),
                HEADER,
                "Luka %s;Żółw;inny;z-%s@x.example;602 555 022;Anna Nowa",
                "Dwie %s;Sowa;;;;");
        assertThat(asked.tally()).isEqualTo(new Tally(0, 0, 2, 0, 0, 0, 0));
        List<Long> rows =
                rows(asked, Bucket.ASKED).stream().map(ResultRow::number).toList();
        answers.answer(house.by("Admin"), asked.id(), Answer.FILL, rows.subList(0, 1));
        answers.answer(house.by("Admin"), asked.id(), Answer.ADD, rows.subList(1, 2));
        ImportRun applied = driver.apply(house.by("Admin"), asked.id(), Moved.SKIP);

        assertThat(applied.tally()).isEqualTo(new Tally(1, 1, 0, 0, 0, 0, 0));
        assertThat(people("Luka")).isEqualTo("Nowa | Żółw/prezes/601 555 011");
        assertThat(people("Dwie")).isEqualTo("Kos | Sowa");
    }
}
