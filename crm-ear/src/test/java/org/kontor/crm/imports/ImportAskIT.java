package org.kontor.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.change.Act;
import org.kontor.crm.imports.ImportPlan.Known;
import org.kontor.crm.imports.ImportPlan.Repeats;
import org.kontor.crm.imports.ImportRun.Bucket;
import org.kontor.crm.imports.ImportRun.Moved;
import org.kontor.crm.imports.ImportRun.Status;
import org.kontor.crm.imports.ImportRun.Tally;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.NotFound;

/** A person says what becomes of rows whose company is there (I-04). */
@ExtendWith(ArquillianExtension.class)
class ImportAskIT extends ImportCase {

    private static final String LIST = "Nazwa firmy;NIP;E-mail;Telefon;Roczny przychód;Kod kontrahenta";
    private static final ImportPlan ASKING = new ImportPlan(List.of(MatchKey.NAME), Known.ASK, Repeats.REJECT);

    @Inject
    ImportAnswers answers;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void matchesArePutToAPerson() {
        run(ImportPlan.USUAL, LIST, rowsOf(";1;", "Zastąp", "Uzupełnij", "Pomiń", "Dodaj", "Nikt", "Taka sama"));

        ImportRun asked =
                run(ASKING, LIST, rowsOf(";2;Z%d-%s", "Zastąp", "Uzupełnij", "Pomiń", "Dodaj", "Nikt", "Nowa"));

        assertThat(asked.status()).isEqualTo(Status.TRIED);
        assertThat(asked.tally()).isEqualTo(new Tally(1, 0, 5, 0, 0, 0, 0));
        assertThat(rows(asked, Bucket.ASKED).get(0).differences())
                .extracting(ResultRow.Difference::field)
                .containsExactly("revenue", "externalId");
        List<Long> rows =
                rows(asked, Bucket.ASKED).stream().map(ResultRow::number).toList();
        Act admin = house.by("Admin");
        assertThat(answers.answerOpen(admin, asked.id(), Answer.SKIP)).isEqualTo(5);
        answers.answer(admin, asked.id(), Answer.OVERWRITE, List.of(rows.get(0), 6L));
        house.user("Second", "Sales", "administrator");
        answers.answer(house.by("Second"), asked.id(), Answer.FILL, List.of(rows.get(1)));
        answers.answer(admin, asked.id(), Answer.ADD, List.of(rows.get(3)));
        answers.answer(admin, asked.id(), null, List.of(rows.get(4)));
        assertThat(answers.count(rights("Admin"), asked.id())).isEqualTo(new Answered(1, 1, 1, 1, 1, 0));
        assertThatThrownBy(() -> answers.count(rights("Anna"), asked.id())).isInstanceOf(NotFound.class);
        assertThat(rows(asked, Bucket.ASKED))
                .extracting(row -> row.differences().stream()
                        .map(ResultRow.Difference::field)
                        .toList())
                .containsExactly(
                        List.of("revenue", "externalId"),
                        List.of("externalId"),
                        List.of(),
                        List.of(),
                        List.of("revenue", "externalId"));
        assertThat(results.cells(rights("Admin"), asked.id(), Bucket.ASKED, 3)
                        .get(0)
                        .differences())
                .extracting(ResultRow.Difference::field)
                .contains("name");

        ImportRun applied = driver.apply(admin, asked.id(), Moved.SKIP);

        assertThat(applied.tally()).isEqualTo(new Tally(2, 2, 1, 0, 1, 0, 0));
        assertThat(answers.who(rights("Admin"), asked.id()))
                .extracting(Answerer::name, Answerer::rows)
                .containsExactly(tuple("Admin", 3L), tuple("Second", 1L));
        assertThat(value("revenue_amount::integer", "Zastąp")).isEqualTo("2");
        assertThat(value("revenue_amount::integer", "Uzupełnij")).isEqualTo("1");
        assertThat(value("external_id", "Uzupełnij")).isEqualTo("Z2-" + mark);
        assertThat(value("external_id", "Pomiń")).isNull();
        assertThat(value("revenue_amount::integer", "Nikt")).isEqualTo("1");
        assertThat(count("select count(*) from crm.company where name = ?", "Dodaj " + mark))
                .isEqualTo(2);
        List<List<String>> left = new ArrayList<>();
        results.rejectedRows(rights("Admin"), asked.id(), "", Reason::key, left::add);
        assertThat(left).hasSize(2);
        assertThat(left.get(1)).startsWith("Nikt " + mark).endsWith("imports.reason.undecided");
        assertThatThrownBy(() -> answers.answerOpen(admin, asked.id(), Answer.SKIP))
                .hasMessage("imports.notTried");
        driver.undo(admin, asked.id());
        assertThat(value("revenue_amount::integer", "Zastąp")).isEqualTo("1");
    }

    @Test
    void runComesToItsEndWhenNothingOfItIsWritten() {
        run(ImportPlan.USUAL, LIST, rowsOf(";1;", "Pomiń", "Nikt"));
        ImportRun asked = run(ASKING, LIST, rowsOf(";2;", "Pomiń", "Nikt"));
        answers.answer(house.by("Admin"), asked.id(), Answer.SKIP, List.of(1L));

        ImportRun applied = driver.apply(house.by("Admin"), asked.id(), Moved.SKIP);

        assertThat(applied.status()).isEqualTo(Status.COMPLETED);
        assertThat(applied.tally()).isEqualTo(new Tally(0, 0, 1, 0, 1, 0, 0));
    }

    @Test
    void whatHasChangedSinceItWasAnsweredIsAskedAgain() {
        run(ImportPlan.USUAL, LIST, rowsOf(";1;", "Zastąp", "Dodaj"));
        ImportRun asked = run(ASKING, LIST, rowsOf(";2;", "Zastąp", "Dodaj"));
        answers.answer(house.by("Admin"), asked.id(), Answer.OVERWRITE, List.of(1L));
        answers.answer(house.by("Admin"), asked.id(), Answer.ADD, List.of(2L));
        house.write("update crm.company set revenue_amount = 99 where name = ?", "Zastąp " + mark);

        ImportRun applied = driver.apply(house.by("Admin"), asked.id(), Moved.ANEW);

        assertThat(applied.tally()).isEqualTo(new Tally(1, 0, 1, 0, 0, 0, 0));
        assertThat(value("revenue_amount::integer", "Zastąp")).isEqualTo("99");
    }

    /** Rows of names, what follows the name's three empty cells; %d is the row's number. */
    private static String[] rowsOf(String rest, String... names) {
        return IntStream.rangeClosed(1, names.length)
                .mapToObj(i -> names[i - 1] + " %s;;;" + rest.replace("%d", Integer.toString(i)))
                .toArray(String[]::new);
    }

    private ImportRun run(ImportPlan plan, String header, String[] rows) {
        return run(plan, Stream.concat(Stream.of(header), Stream.of(rows)).toArray(String[]::new));
    }

    /** The answer takes no right to add with it, and says so. */
    @Test
    void whoMayNotAddIsToldThat() {
        run(ImportPlan.USUAL, "Nazwa firmy", "Jest %s");
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
