package org.kontor.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.field.FieldValue;
import org.kontor.crm.imports.ImportPlan.Known;
import org.kontor.crm.imports.ImportRun.Bucket;
import org.kontor.crm.imports.ImportRun.Moved;
import org.kontor.crm.imports.ImportRun.Status;
import org.kontor.crm.imports.ImportRun.Tally;
import org.kontor.crm.picklist.Picklist;
import org.kontor.crm.picklist.PicklistForm;
import org.kontor.crm.picklist.PicklistItem;
import org.kontor.crm.picklist.PicklistService;
import org.kontor.crm.picklist.PicklistSettings;
import org.kontor.crm.product.Deployments;

/** Company types and industries that a file brings. */
@ExtendWith(ArquillianExtension.class)
class ImportListValuesIT extends ImportCase {

    @Inject
    PicklistService picklists;

    @Inject
    PicklistSettings settings;

    @Inject
    ImportAnswers answers;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void tooManyNewListValuesMeanTheWrongColumn() {
        byte[] file = csv("Nazwa firmy;Branża", "F%d %s;branża %d %s", 201);

        ImportRun run = driver.run(house.by("Admin"), file);

        assertThat(run.status()).isEqualTo(Status.FAILED);
        assertThat(run.failure()).isNotNull().extracting(ImportRun.Failure::key).isEqualTo("imports.tooManyValues");
        assertThat(count("select count(*) from crm.company where name like ?", "%" + mark))
                .isZero();
        assertThat(values()).isZero();
    }

    @Test
    void runThatEndsBeforeItWritesLeavesNoValuesBehind() {
        driver.run(house.by("Admin"), csv("Nazwa firmy", "Stara %s"));
        BetweenSteps.ONCE.set(() -> {
            throw new IllegalStateException("between deciding and writing");
        });

        ImportRun failed = driver.run(house.by("Admin"), file(), FAILING);

        assertThat(failed.status()).isEqualTo(Status.FAILED);
        assertThat(values()).isZero();
        assertThat(text("select label_change_set_id from crm.import_run where id = ?", failed.id()))
                .isNull();

        ImportRun resumed = resume(failed);

        assertThat(resumed.tally()).isEqualTo(new Tally(1, 1, 0, 0, 0, 0));
        assertThat(industryOf("Stara")).isEqualTo("Kosmos " + mark);
        assertThat(industryOf("Nowa")).isEqualTo("Kosmos " + mark);
        assertThat(values()).isEqualTo(1);

        undoing.undo(house.by("Admin"), failed.id());

        assertThat(values()).isZero();
        assertThat(industryOf("Stara")).isNull();
    }

    @Test
    void newValueChangesACompanyAndIsNamedBeforeAndAfterwards() {
        driver.run(house.by("Admin"), csv("Nazwa firmy;Branża;Typ firmy", "Stara %s;IT;", "Pusta %s;;"));
        byte[] file = csv("Nazwa firmy;Branża;Typ firmy", "Stara %s;kosmos %s;Klient", "Pusta %s;Kosmos %s;Sojusz %s");
        AtomicReference<List<ResultRow>> decided = new AtomicReference<>();
        BetweenSteps.ONCE.set(() -> decided.set(rows(newestRun(), Bucket.UPDATED)));

        ImportRun run = driver.run(house.by("Admin"), file, FAILING);

        assertThat(run.tally()).isEqualTo(new Tally(0, 2, 0, 0, 0, 0));
        assertThat(decided.get().get(0).differences())
                .extracting(ResultRow.Difference::field, difference -> words(difference.after()))
                .containsExactly(tuple("type", "Klient"), tuple("industry", "kosmos " + mark));
        assertThat(industryOf("Stara")).isEqualTo(industryOf("Pusta")).isEqualTo("kosmos " + mark);
        assertThat(text("select version::text from crm.company where name = ?", "Stara " + mark))
                .as("one change of one company")
                .isEqualTo("1");
        assertThat(rows(run, Bucket.UPDATED).get(1).differences())
                .extracting(ResultRow.Difference::after)
                .allMatch(FieldValue.Choice.class::isInstance, "a value of its list")
                .extracting(ImportListValuesIT::words)
                .containsExactly("Sojusz " + mark, "kosmos " + mark);

        ImportRun again = driver.run(house.by("Admin"), file);
        assertThat(again.tally()).isEqualTo(new Tally(0, 0, 2, 0, 0, 0));

        undoing.undo(house.by("Admin"), run.id());

        assertThat(values()).isZero();
        assertThat(industryOf("Stara")).isEqualTo("IT");
        assertThat(rows(run, Bucket.UPDATED).get(1).differences())
                .as("the values are gone, their words are not")
                .extracting(difference -> words(difference.after()))
                .containsExactly("Sojusz " + mark, "kosmos " + mark);
    }

    @Test
    void valueThatSomebodyElseCreatesMeanwhileIsTaken() {
        driver.run(house.by("Admin"), csv("Nazwa firmy", "Stara %s", "Zajęta %s"));
        BetweenSteps.ONCE.set(() -> house.write(
                "with i as (insert into crm.picklist_item (picklist_id, code, label_pl, label_en, folded_pl, folded_en,"
                        + " position) select id, 'kosmos-' || m, 'Kosmos ' || m, 'Kosmos ' || m, 'kosmos ' || m,"
                        + " 'kosmos ' || m, 900 from crm.picklist, (values (?)) v (m) where code = 'INDUSTRY'"
                        + " returning id)"
                        + " update crm.company set industry_id = i.id from i where name = ?",
                mark,
                "Zajęta " + mark));

        ImportRun run = driver.run(
                house.by("Admin"), csv("Nazwa firmy;Branża", "Stara %s;KOSMOS %s", "Zajęta %s;KOSMOS %s"), FAILING);

        assertThat(run.tally()).isEqualTo(new Tally(0, 1, 1, 0, 0, 0));
        assertThat(industryOf("Stara")).isEqualTo("Kosmos " + mark);
        assertThat(values()).isEqualTo(1);

        undoing.undo(house.by("Admin"), run.id());

        assertThat(industryOf("Zajęta")).isEqualTo("Kosmos " + mark);
        assertThat(values()).as("it is not the run's to take away").isEqualTo(1);
    }

    @Test
    void retiredValueIsRefusedAndStaysOnTheCompaniesThatHaveIt() {
        driver.run(house.by("Admin"), csv("Nazwa firmy;Branża", "Stara %s;Kosmos %s"));
        PicklistItem item =
                picklists.byLabels(Picklist.INDUSTRY, List.of("kosmos " + mark)).get("kosmos " + mark);
        PicklistForm form = PicklistForm.of(
                item, settings.table(rights("Admin"), Picklist.INDUSTRY).version());
        form.setRetired(true);
        settings.save(house.by("Admin"), Picklist.INDUSTRY, item.code(), form);

        ImportRun run = driver.run(
                house.by("Admin"), csv("Nazwa firmy;Branża;Roczny przychód", "Nowa %s;KOSMOS %s;1", "Stara %s;;7"));

        assertThat(run.tally()).isEqualTo(new Tally(0, 1, 0, 0, 0, 1));
        assertThat(rows(run, Bucket.REJECTED).get(0).reasons())
                .extracting(Reason::key)
                .containsExactly("error.retiredChoice");
        assertThat(industryOf("Stara")).isEqualTo("Kosmos " + mark);
        assertThat(values()).as("no second one of that name").isEqualTo(1);
    }

    @Test
    void valuesThatNoCompanyIsToHaveStayWords() {
        driver.run(house.by("Admin"), csv("Nazwa firmy;Branża", "Stara %s;IT"));
        ImportRun tried = tried(
                Known.FILL,
                "Stara %s;Kosmos %s;5",
                "Stara %s;Luna %s;",
                "Nowa %s;Luna %s;",
                "Nowa %s;Mars %s;",
                ";Wenus %s;");
        assertThat(tried.tally()).isEqualTo(new Tally(1, 1, 0, 2, 0, 1));

        ImportRun run = driver.apply(house.by("Admin"), tried.id(), Moved.SKIP);

        assertThat(run.tally()).isEqualTo(tried.tally());
        assertThat(industryOf("Stara")).isEqualTo("IT");
        assertThat(industryOf("Nowa")).isEqualTo("Luna " + mark);
        assertThat(values()).isEqualTo(1);
    }

    @Test
    void rowThatIsDecidedAnewGetsItsValue() {
        driver.run(house.by("Admin"), csv("Nazwa firmy;Branża", "Stara %s;IT"));
        ImportRun tried = tried(Known.FILL, "Stara %s;Kosmos %s;5");
        house.write("update crm.company set industry_id = null where name = ?", "Stara " + mark);

        ImportRun run = driver.apply(house.by("Admin"), tried.id(), Moved.ANEW);

        assertThat(run.tally()).isEqualTo(new Tally(0, 1, 0, 0, 0, 0));
        assertThat(industryOf("Stara")).isEqualTo("Kosmos " + mark);
        driver.undo(house.by("Admin"), run.id());
        assertThat(industryOf("Stara")).isNull();
        assertThat(values()).isZero();
    }

    @Test
    void rowThatIsAnsweredGetsItsValue() {
        driver.run(house.by("Admin"), csv("Nazwa firmy", "Stara %s", "Dawna %s"));
        ImportRun tried = tried(Known.ASK, "Stara %s;Kosmos %s;", "Dawna %s;Mars %s;");
        answers.answer(house.by("Admin"), tried.id(), Answer.FILL, List.of(1L));

        ImportRun run = driver.apply(house.by("Admin"), tried.id(), Moved.SKIP);

        assertThat(run.tally().updated()).isEqualTo(1);
        assertThat(industryOf("Stara")).isEqualTo("Kosmos " + mark);
        assertThat(values()).as("the other one waits for its answer").isEqualTo(1);
    }

    private ImportRun tried(Known known, String... rows) {
        List<String> lines = new ArrayList<>(List.of(rows));
        lines.add(0, "Nazwa firmy;Branża;Roczny przychód");
        byte[] file = csv(lines.toArray(String[]::new));
        long id = imports.upload(house.by("Admin"), "lista.csv", new ByteArrayInputStream(file));
        imports.plan(house.by("Admin"), id, new ImportPlan(List.of(MatchKey.NAME), known, ImportPlan.Repeats.REJECT));
        imports.tryOut(house.by("Admin"), id);
        return driver.begin(house.by("Admin"), id);
    }

    /** One company that is there without an industry, one that is not, both in an industry that no list knows. */
    private byte[] file() {
        return csv("Nazwa firmy;Branża", "Stara %s;Kosmos %s", "Nowa %s;Kosmos %s");
    }

    private ImportRun newestRun() {
        return imports.list(rights("Admin")).get(0);
    }

    private long values() {
        return count("select count(*) from crm.picklist_item where label_pl like ?", "%" + mark);
    }

    private String industryOf(String name) {
        return text(
                "select i.label_pl from crm.company c join crm.picklist_item i on i.id = c.industry_id where c.name = ?",
                name + " " + mark);
    }

    private static String words(FieldValue value) {
        return value instanceof FieldValue.Choice choice ? choice.item().labelPl() : ((FieldValue.Text) value).text();
    }
}
