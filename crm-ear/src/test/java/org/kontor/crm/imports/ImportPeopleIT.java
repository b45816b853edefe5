package org.kontor.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.field.FieldValue;
import org.kontor.crm.imports.ImportPlan.Known;
import org.kontor.crm.imports.ImportPlan.Repeats;
import org.kontor.crm.imports.ImportRun.Bucket;
import org.kontor.crm.imports.ImportRun.Moved;
import org.kontor.crm.imports.ImportRun.Tally;
import org.kontor.crm.imports.ImportRun.Undone;
import org.kontor.crm.product.Deployments;

/** Rows bring people of their companies (I-03, S-15). */
@ExtendWith(ArquillianExtension.class)
class ImportPeopleIT extends ImportCase {

    private static final String HEADER = "Nazwa firmy;Kontakt 1: imię;Kontakt 1: nazwisko;Kontakt 1: stanowisko;"
            + "Kontakt 1: rola w firmie;Kontakt 1: e-mail;Kontakt 1: komórka;Kontakt 2";

    private static final String ONE = "Firma %s;Żaneta;Żółw;prezes;zakupy;zaneta-%s@x.example;601 555 011;Jan Nowak";

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    /** The people of the company and all there is of them, in one line each. */
    private String people() {
        return text(
                "select string_agg(concat_ws('/', t.first_name, t.last_name, t.name_folded, t.position, k.role, k.is_primary,"
                        + " (select string_agg(p.kind || ':' || p.normalized, ',' order by p.type, p.position)"
                        + " from crm.contact_point p where p.contact_id = t.id)), ' | ' order by t.last_name, t.first_name)"
                        + " from crm.contact t join crm.company_contact k on k.contact_id = t.id"
                        + " join crm.company c on c.id = k.company_id where c.name = ?",
                "Firma " + mark);
    }

    private String zaneta(String rest) {
        return "Żaneta/Żółw/zaneta zolw/" + rest.replace("%s", mark);
    }

    @Test
    void peopleAreAddedFoundAgainChangedAndTakenBack() {
        ImportRun created = run(ImportPlan.USUAL, HEADER, ONE);

        assertThat(created.tally()).isEqualTo(new Tally(1, 0, 0, 0, 0, 0));
        String first =
                "Jan/Nowak/jan nowak/f | " + zaneta("prezes/zakupy/t/WORK:zaneta-%s@x.example,MOBILE:+48601555011");
        assertThat(people()).isEqualTo(first);
        assertThat(run(ImportPlan.USUAL, HEADER, ONE).tally()).isEqualTo(new Tally(0, 0, 1, 0, 0, 0));

        long id = imports.upload(
                house.by("Admin"),
                "lista.csv",
                new ByteArrayInputStream(csv(
                        HEADER,
                        "Firma %s;Żaneta;Nowa;dyrektor;;zaneta-%s@x.example;602 555 022;Nowak, Jan",
                        "Zła %s;;;;;x;;")));
        imports.tryOut(house.by("Admin"), id);
        ImportRun tried = driver.begin(house.by("Admin"), id);

        assertThat(tried.tally()).isEqualTo(new Tally(0, 1, 0, 0, 0, 1));
        assertThat(rows(tried, Bucket.UPDATED).get(0).differences())
                .extracting(ResultRow.Difference::field, ResultRow.Difference::before, ResultRow.Difference::after)
                .containsExactly(
                        tuple("contact1.lastName", told("Żółw"), told("Nowa")),
                        tuple("contact1.position", told("prezes"), told("dyrektor")),
                        tuple("contact1.phones.MOBILE", told("601 555 011"), told("602 555 022")));
        assertThat(rows(tried, Bucket.REJECTED).get(0).reasons())
                .extracting(Reason::field, Reason::key)
                .containsExactly(tuple("contact1.emails.WORK", "error.email.noAt"));
        ImportRun applied = driver.apply(house.by("Admin"), id, Moved.SKIP);

        assertThat(applied.tally()).isEqualTo(tried.tally());
        assertThat(people())
                .isEqualTo("Żaneta/Nowa/zaneta nowa/dyrektor/zakupy/t/WORK:zaneta-" + mark
                        + "@x.example,MOBILE:+48602555022 | Jan/Nowak/jan nowak/f");
        assertThat(text(
                        "select s.note from crm.own_history h join crm.change_set s on s.id = h.change_set_id"
                                + " join crm.contact t on t.id = h.record_id and h.entity = 'contact'"
                                + " where t.name_folded = 'zaneta nowa' and s.id = ? limit 1",
                        applied.changeSetId()))
                .as("history names the file")
                .isEqualTo("lista.csv");

        ImportRun undone = driver.undo(house.by("Admin"), applied.id());
        assertThat(undone.undone())
                .extracting(Undone::restored, Undone::people, Undone::kept, Undone::impossible)
                .containsExactly(0L, 1L, 0L, 0L);
        assertThat(people()).isEqualTo(first);
        driver.undo(house.by("Admin"), created.id());
        assertThat(people()).isNull();
        assertThat(count(
                        "select count(*) from crm.contact_point where normalized = ?", "zaneta-" + mark + "@x.example"))
                .isZero();
        driver.redo(house.by("Admin"), created.id());
        assertThat(people()).isEqualTo(first);
    }

    private static FieldValue told(String text) {
        return new FieldValue.Text(text);
    }

    @Test
    void onlyWhatAPersonLacksIsFilledAndWhoIsNewIsTiedToTheCompany() {
        run(ImportPlan.USUAL, HEADER, ONE);

        ImportRun filled = run(
                new ImportPlan(List.of(MatchKey.NAME), Known.FILL, Repeats.MERGE),
                HEADER + ";Kontakt 2 telefon;Kontakt 3",
                "Firma %s;Żaneta;Żółw;inna;inna;;603 555 033;Jan Nowak;58 555 01 09;",
                "Firma %s;Żaneta;Żółw;;;;;Nowa Osoba;;Jan Nowak");

        assertThat(filled.tally()).isEqualTo(new Tally(0, 1, 0, 1, 0, 0));
        assertThat(people())
                .isEqualTo("Jan/Nowak/jan nowak/f/WORK:+48585550109 | Nowa/Osoba/nowa osoba/f | "
                        + zaneta("prezes/zakupy/t/WORK:zaneta-%s@x.example,MOBILE:+48601555011"));
        assertThat(rows(filled, Bucket.UPDATED).get(0).differences())
                .extracting(ResultRow.Difference::field)
                .containsExactly("contact2.phones.WORK", "contact3.person");
        assertThat(run(new ImportPlan(List.of(MatchKey.NAME), Known.SKIP, Repeats.REJECT), HEADER, ONE)
                        .tally())
                .isEqualTo(new Tally(0, 0, 0, 1, 0, 0));
    }

    @Test
    void whoChangedSinceTheTrialIsLeftOutAndWhoCannotBeToldApartIsRefused() {
        run(ImportPlan.USUAL, HEADER, ONE);
        ImportRun tried = driver.tryOut(house.by("Admin"), csv(HEADER, "Firma %s;;;dyrektor;;zaneta-%s@x.example;;"));
        assertThat(tried.tally()).isEqualTo(new Tally(0, 1, 0, 0, 0, 0));
        house.write(
                "update crm.contact set position = 'wójt' where name_folded = 'zaneta zolw' and id in (select k.contact_id"
                        + " from crm.company_contact k join crm.company c on c.id = k.company_id where c.name = ?)",
                "Firma " + mark);

        assertThat(driver.apply(house.by("Admin"), tried.id(), Moved.SKIP).tally())
                .isEqualTo(new Tally(0, 0, 0, 0, 0, 1));
        assertThat(people()).contains("/wójt/");

        house.write(
                "insert into crm.company_contact (company_id, contact_id) select c.id, t.id from crm.company c, crm.contact t"
                        + " where c.name = ? and t.id = (select max(id) from crm.contact where name_folded = 'jan nowak')"
                        + " on conflict do nothing",
                "Firma " + mark);
        house.write(
                "with t as (insert into crm.contact (first_name, last_name, name_folded, responsible_id)"
                        + " select 'Jan', 'Nowak', 'jan nowak', responsible_id from crm.company where name = ? returning id)"
                        + " insert into crm.company_contact (company_id, contact_id) select c.id, t.id from crm.company c, t where c.name = ?",
                "Firma " + mark,
                "Firma " + mark);
        ImportRun several = run(
                ImportPlan.USUAL,
                "Nazwa firmy;Osoba kontaktowa;E-mail osoby kontaktowej",
                "Firma %s;Jan Nowak;",
                "Firma2 %s;;ktos@x.example");

        assertThat(several.tally()).isEqualTo(new Tally(0, 0, 0, 0, 0, 2));
        assertThat(rows(several, Bucket.REJECTED).stream().flatMap(row -> row.reasons().stream()))
                .extracting(Reason::key)
                .containsExactly("imports.reason.severalContacts", "imports.reason.personNameless");
    }

    @Test
    void rightsToContactsBoundWhatRowsDo() {
        driver.run(house.by("Admin"), csv(HEADER, ONE));
        house.write(
                "update crm.contact set responsible_id = ? where name_folded = 'zaneta zolw' and id in (select k.contact_id"
                        + " from crm.company_contact k join crm.company c on c.id = k.company_id where c.name = ?)",
                house.id("Anna"),
                "Firma " + mark);
        role("narrow", "OWN", "OWN", "ALL");
        role("blind", "NONE", "NONE", "ALL");

        assertThat(imports.targets(rights("Ewa blind"))).noneMatch(ImportField::isOfContacts);
        ImportRun twin = driver.run(house.by("Ewa narrow"), csv(HEADER, "Firma %s;Żaneta;Żółw;inna;;;;"));
        assertThat(twin.tally()).as("who may not be read is not there").isEqualTo(new Tally(0, 1, 0, 0, 0, 0));
        assertThat(people()).contains("prezes").contains("/inna/");
        house.write(
                "update crm.contact set responsible_id = ? where responsible_id = ?",
                house.id("Admin"),
                house.id("Ewa narrow"));
        assertThat(results.rows(rights("Ewa narrow"), twin.id(), Bucket.UPDATED, 0, 1)
                        .get(0)
                        .differences())
                .as("of a person out of sight nothing is told")
                .isEmpty();

        role("reader", "ALL", "OWN", "ALL");
        ImportRun fixed = driver.run(house.by("Ewa reader"), csv(HEADER, "Firma %s;;;rzecznik;;zaneta-%s@x.example;;"));
        assertThat(fixed.tally()).isEqualTo(new Tally(0, 0, 0, 0, 1, 0));
        assertThat(results.rows(rights("Admin"), fixed.id(), Bucket.FORBIDDEN, 0, 1)
                        .get(0)
                        .reasons())
                .extracting(Reason::key)
                .containsExactly("imports.reason.mayNotUpdateContact");
        house.write(
                "insert into crm.role_field (role_id, entity, field, rule) select id, 'CONTACT', 'position', 'READ_ONLY'"
                        + " from crm.role where code = ?",
                "reader-" + mark);
        assertThat(imports.targets(rights("Ewa reader")))
                .extracting(ImportField::code)
                .contains("contact1.lastName")
                .doesNotContain("contact1.position");
    }

    /** A person who may do all with companies, and this with contacts. */
    private void role(String name, String read, String write, String imported) {
        house.write(
                "with r as (insert into crm.role (code, name_pl, name_en) values (?, 'x', 'x') returning id)"
                        + " insert into crm.role_level (role_id, entity, operation, level)"
                        + " select id, 'COMPANY', o, 'ALL' from r, unnest(array['READ', 'ADD', 'UPDATE', 'IMPORT']) o"
                        + " union all select id, 'CONTACT', v.o, v.l from r, (values ('READ', ?), ('ADD', ?), ('UPDATE', ?),"
                        + " ('IMPORT', ?)) v (o, l) returning role_id",
                name + "-" + mark,
                read,
                write,
                write,
                imported);
        house.user("Ewa " + name, "North", name + "-" + mark);
    }
}
