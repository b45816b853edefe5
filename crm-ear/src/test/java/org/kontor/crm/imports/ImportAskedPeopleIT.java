package org.kontor.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
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

    /** The answer takes no right to add with it, and says so. */
    @Test
    void whoMayNotAddIsToldThat() {
        run(ImportPlan.USUAL, HEADER, "Jest %s;;;;;");
        house.write(
                "with r as (insert into crm.role (code, name_pl, name_en) values (?, 'x', 'x') returning id)"
                        + " insert into crm.role_level (role_id, entity, operation, level)"
                        + " select id, 'COMPANY', o, 'ALL' from r, unnest(array['READ', 'UPDATE', 'IMPORT']) o",
                "changing-" + mark);
        house.user("Ewa", "North", "changing-" + mark);
        long id = imports.upload(
                house.by("Ewa"),
                "lista.csv",
                new ByteArrayInputStream(csv("Nazwa firmy;Kod kontrahenta", "Jest %s;E-%s")));
        imports.plan(house.by("Ewa"), id, new ImportPlan(List.of(MatchKey.NAME), Known.ASK, Repeats.REJECT));
        imports.tryOut(house.by("Ewa"), id);
        driver.begin(house.by("Ewa"), id);
        assertThat(answers.answerOpen(house.by("Ewa"), id, Answer.ADD)).isEqualTo(1);

        ImportRun applied = driver.apply(house.by("Ewa"), id, Moved.ANEW);

        assertThat(applied.tally()).isEqualTo(new Tally(0, 0, 0, 0, 0, 0, 1));
        assertThat(rows(applied, Bucket.REJECTED).get(0).reasons())
                .extracting(Reason::key)
                .containsExactly("imports.reason.mayNotAdd");
    }
}
