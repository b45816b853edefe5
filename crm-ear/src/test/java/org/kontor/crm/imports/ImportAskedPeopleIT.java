package org.kontor.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
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

/** Who of the people that rows name is who, what people answer of such rows, and what is told of them (I-03, I-04, S-15). */
@ExtendWith(ArquillianExtension.class)
class ImportAskedPeopleIT extends ImportCase {

    private static final String HEADER =
            "Nazwa firmy;Kontakt 1: nazwisko;Kontakt 1: stanowisko;Kontakt 1: e-mail;Kontakt 1: komórka;Kontakt 2";

    private static final String PERSON = "Nazwa firmy;Kontakt 1;Kontakt 1: e-mail;Kontakt 1: komórka";

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

    /** The people of the companies whose names begin so, with their e-mails and phones. */
    private String reached(String name) {
        return text(
                "select string_agg(distinct concat_ws('/', t.name, (select string_agg(p.normalized, ',' order by p.type, p.position)"
                        + " from crm.contact_point p where p.contact_id = t.id)) collate \"C\", ' | ')"
                        + " from crm.contact t join crm.company_contact k on k.contact_id = t.id"
                        + " join crm.company c on c.id = k.company_id where c.name like ?",
                name + " " + mark + "%");
    }

    @Test
    void aSharedMailboxIsNobodysName() {
        run(
                ImportPlan.USUAL,
                PERSON,
                "Firma %s;Anna Kowalska;biuro@x.example;",
                "Firma2 %s;Anna Kowalska;a@x.example;");
        house.write(
                "with t as (insert into crm.contact (first_name, last_name, name_folded, responsible_id)"
                        + " select 'Jan', 'Nowak', 'jan nowak', responsible_id from crm.company where name = ? returning id)"
                        + " insert into crm.company_contact (company_id, contact_id) select c.id, t.id from crm.company c, t where c.name = ?",
                "Firma " + mark,
                "Firma " + mark);

        ImportRun named = run(ImportPlan.USUAL, PERSON, "Firma %s;Jan Nowak;biuro@x.example;");
        assertThat(named.tally()).isEqualTo(new Tally(0, 1, 0, 0, 0, 0));
        assertThat(reached("Firma"))
                .as("a name goes before an e-mail")
                .isEqualTo("Anna Kowalska/biuro@x.example | Jan Nowak/biuro@x.example");

        run(ImportPlan.USUAL, PERSON, "Firma %s;Ewa Lis;biuro@x.example;", "Firma2 %s;Anna Wrona;a@x.example;");
        assertThat(reached("Firma")).contains("Anna Kowalska", "Ewa Lis/biuro@x.example", "Jan Nowak");
        assertThat(reached("Firma2")).as("who marries stays the same person").isEqualTo("Anna Wrona/a@x.example");

        run(ImportPlan.USUAL, PERSON, "Firma2 %s;Wrona, Anna;a@x.example;", "Firma2 %s;;;");
        assertThat(run(ImportPlan.USUAL, PERSON, "Firma2 %s;Wrona Anna;a@x.example;")
                        .tally())
                .as("one cell does not say which name is which")
                .isEqualTo(new Tally(0, 0, 1, 0, 0, 0));
    }

    @Test
    void rowsOfOneCompanyAreMergedPersonByPersonAndTheCellsOfANewOneNameThem() {
        ImportRun merged = run(
                new ImportPlan(List.of(MatchKey.NAME), Known.OVERWRITE, Repeats.MERGE),
                PERSON + ";Kontakt 1: stanowisko",
                "Firma %s;Jan Nowak;biuro@x.example;;",
                "Firma %s;Anna Kos;biuro@x.example;601 555 011;",
                "Firma %s;jan NOWAK;jan@x.example;602 555 022;prezes",
                "Firma %s;;jan@x.example;603 555 033;",
                "Firma %s;Kos;biuro@x.example;;dyrektor");

        assertThat(merged.tally()).isEqualTo(new Tally(1, 0, 0, 4, 0, 0));
        assertThat(reached("Firma"))
                .isEqualTo(
                        "Anna Kos/biuro@x.example,+48601555011 | Jan Nowak/biuro@x.example,jan@x.example,+48602555022,+48603555033");
        assertThat(cells(merged, "Admin"))
                .containsExactly(
                        tuple(
                                "contact1.person",
                                told("Jan Nowak, prezes, biuro@x.example, 602 555 022, jan@x.example, 603 555 033")),
                        tuple("contact2.person", told("Anna Kos, dyrektor, 601 555 011, biuro@x.example")));
        house.write(
                "with r as (insert into crm.role (code, name_pl, name_en) values (?, 'x', 'x') returning id)"
                        + " insert into crm.role_level (role_id, entity, operation, level)"
                        + " select id, 'COMPANY', o, 'ALL' from r, unnest(array['READ', 'IMPORT']) o returning role_id",
                "blind-" + mark);
        house.user("Ewa", "North", "blind-" + mark);
        house.write("update crm.import_run set user_id = ? where id = ?", house.id("Ewa"), merged.id());
        assertThat(cells(merged, "Ewa")).as("contacts are out of her sight").isEmpty();
    }

    /** What the cells of new companies say of people. */
    private List<Tuple> cells(ImportRun run, String reader) {
        return results.cells(rights(reader), run.id(), Bucket.CREATED, 0).stream()
                .flatMap(row -> row.differences().stream())
                .filter(one -> one.field().startsWith("contact"))
                .map(one -> tuple(one.field(), one.after()))
                .toList();
    }

    private static FieldValue told(String text) {
        return new FieldValue.Text(text);
    }

    @Test
    void twoRowsThatChangeOnePersonAreNotBothWritten() {
        assertThat(changeTwice("Left", Moved.SKIP).tally()).isEqualTo(new Tally(20, 2, 0, 0, 0, 2));
        assertThat(reached("Left")).isEqualTo("Anna Kos/a@x.example,+48602555001 | Jan Lis/j@x.example,+48602555009");

        ImportRun anew = changeTwice("Anew", Moved.ANEW);
        assertThat(anew.tally()).isEqualTo(new Tally(20, 3, 1, 0, 0, 0));
        assertThat(reached("Anew")).isEqualTo("Anna Kos/a@x.example,+48602555002 | Jan Lis/j@x.example,+48602555009");
    }

    /** Rows of three companies change the person they share; so many rows follow that one thread has all three. */
    private ImportRun changeTwice(String name, Moved moved) {
        run(
                ImportPlan.USUAL,
                PERSON,
                name + " %s 1;Anna Kos;a@x.example;601 555 011",
                name + " %s 4;Jan Lis;j@x.example;601 555 012",
                name + " %s 2;;;",
                name + " %s 3;;;");
        house.write(
                "insert into crm.company_contact (company_id, contact_id) select c.id, t.contact_id from crm.company c,"
                        + " (select k.contact_id from crm.company_contact k join crm.company f on f.id = k.company_id where f.name = ?) t"
                        + " where c.name in (?, ?)",
                name + " " + mark + " 1",
                name + " " + mark + " 2",
                name + " " + mark + " 3");
        ImportRun tried = driver.tryOut(
                house.by("Admin"),
                csv(Stream.concat(
                                Stream.of(
                                        PERSON,
                                        name + " %s 1;Anna Kos;a@x.example;602 555 001",
                                        name + " %s 2;Anna Kos;a@x.example;602 555 002",
                                        name + " %s 3;Anna Kos;a@x.example;602 555 002",
                                        name + " %s 4;Jan Lis;j@x.example;602 555 009"),
                                IntStream.range(0, 20).mapToObj(i -> name + " %s inna " + i + ";;;"))
                        .toArray(String[]::new)));
        assertThat(tried.tally()).isEqualTo(new Tally(20, 4, 0, 0, 0, 0));
        return driver.apply(house.by("Admin"), tried.id(), moved);
    }

    @Test
    void whatIsLackingNamesTheColumnOfWhoLacksIt() {
        run(ImportPlan.USUAL, PERSON, "Firma %s;Jan Nowak;j@x.example;");
        ImportRun nameless =
                run(ImportPlan.USUAL, PERSON + ";Kontakt 2: e-mail", "Firma %s;;j@x.example;601 555 011;x@x.example");

        assertThat(rows(nameless, Bucket.REJECTED).stream().flatMap(row -> row.reasons().stream()))
                .extracting(Reason::field, Reason::key)
                .containsExactly(tuple("contact2.lastName", "imports.reason.personNameless"));
    }

    @Test
    void anUndoTellsPeopleApartFromTiesAndCounts() {
        run(ImportPlan.USUAL, PERSON, "Firma %s;Jan Nowak;j@x.example;");
        ImportRun run = run(
                ImportPlan.USUAL,
                PERSON + ";Kontakt 2;Kontakt 3",
                "Firma %s;Jan Nowak;j@x.example;601 555 011;Anna Kos;Ewa Lis");
        assertThat(undoing.preview(rights("Admin"), run.id()))
                .extracting(
                        UndoPreview::created,
                        UndoPreview::updated,
                        UndoPreview::createdPeople,
                        UndoPreview::updatedPeople)
                .containsExactly(0L, 1L, 2L, 1L);
        house.write(
                "update crm.contact set position = 'wójt' where id in (select k.contact_id from crm.company_contact k"
                        + " join crm.company c on c.id = k.company_id where c.name = ?) and name_folded in ('anna kos', 'jan nowak')",
                "Firma " + mark);

        UndoPreview preview = undoing.preview(rights("Admin"), run.id());
        assertThat(preview)
                .extracting(UndoPreview::createdPeople, UndoPreview::updatedPeople, UndoPreview::edited)
                .containsExactly(1L, 0L, 2L);
        assertThat(preview.first()).extracting(LeftAlone::name).containsExactly("Anna Kos", "Jan Nowak");

        house.write(
                "update crm.company_contact set role = 'zakupy' where contact_id in (select k.contact_id from crm.company_contact k"
                        + " join crm.contact t on t.id = k.contact_id join crm.company c on c.id = k.company_id"
                        + " where c.name = ? and t.name_folded = 'anna kos')",
                "Firma " + mark);
        Undone undone = driver.undo(house.by("Admin"), run.id()).undone();
        List<LeftAlone> left = undoing.leftAlone(rights("Admin"), run.id());
        assertThat(undone).extracting(one -> one.kept() + one.impossible()).isEqualTo((long) left.size());
        assertThat(left)
                .as("a tie is told of as the person")
                .extracting(LeftAlone::name)
                .contains("Anna Kos")
                .doesNotHaveDuplicates();
    }
}
