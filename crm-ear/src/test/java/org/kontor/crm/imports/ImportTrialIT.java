package org.kontor.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.imports.ImportRun.Bucket;
import org.kontor.crm.imports.ImportRun.Halt;
import org.kontor.crm.imports.ImportRun.Moved;
import org.kontor.crm.imports.ImportRun.Status;
import org.kontor.crm.imports.ImportRun.Tally;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.NotFound;

/** A run may be tried before it writes (I-05), and held while it works (I-07). */
@ExtendWith(ArquillianExtension.class)
class ImportTrialIT extends ImportCase {

    private static final String LIST = "Nazwa firmy;Roczny przychód;Branża";

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    private ImportRun tried() {
        driver.run(house.by("Admin"), csv(LIST, "Znana %s;1;", "Inna %s;1;"));
        return driver.tryOut(
                house.by("Admin"), csv(LIST, "Znana %s;2;", "Inna %s;3;", "Nowa %s;4;Branża %s", "Zła %s;dużo;"));
    }

    private String revenue(String name) {
        return text("select revenue_amount::integer from crm.company where name = ?", name + " " + mark);
    }

    @Test
    void tryingWritesNothingAndShowsEverything() {
        long sets = count("select count(*) from crm.change_set");

        ImportRun run = driver.tryOut(house.by("Admin"), csv(LIST, "Nowa %s;4;Branża %s", "Zła %s;dużo;"));

        assertThat(run.status()).isEqualTo(Status.TRIED);
        assertThat(run.tally()).isEqualTo(new Tally(1, 0, 0, 0, 0, 1));
        assertThat(run.changeSetId()).isNull();
        assertThat(rows(run, Bucket.CREATED)).extracting(ResultRow::name).containsExactly("Nowa " + mark);
        assertThat(count("select count(*) from crm.change_set")).isEqualTo(sets);
        assertThat(revenue("Nowa")).isNull();
        assertThat(count("select count(*) from crm.picklist_item where label_pl = ?", "Branża " + mark))
                .isZero();
    }

    @Test
    void everyCellIsTold() {
        ImportRun run = tried();
        driver.run(house.by("Admin"), csv(LIST, "Inna %s;5;"));

        List<ResultRow> all = results.cells(rights("Admin"), run.id(), null, 0);

        assertThat(all)
                .extracting(
                        ResultRow::line,
                        ResultRow::bucket,
                        row -> row.differences().stream()
                                .map(ResultRow.Difference::field)
                                .toList())
                .containsExactly(
                        tuple(2L, Bucket.UPDATED, List.of("revenue")),
                        tuple(3L, Bucket.UPDATED, List.of("revenue")),
                        tuple(4L, Bucket.CREATED, List.of("name", "industry", "revenue")),
                        tuple(5L, Bucket.REJECTED, List.of()));
        assertThat(all.get(2).differences().get(0).before()).isNull();
        assertThat(results.cells(
                        rights("Admin"), run.id(), Bucket.UPDATED, all.get(0).number()))
                .extracting(ResultRow::line)
                .containsExactly(3L);
        assertThatThrownBy(() -> results.cells(rights("Anna"), run.id(), null, 0))
                .isInstanceOf(NotFound.class);
        course.goBack(house.by("Admin"), run.id());
        assertThatThrownBy(() -> results.cells(rights("Admin"), run.id(), null, 0))
                .isInstanceOf(BusinessException.class)
                .hasMessage("imports.notDecided");
    }

    @Test
    void whatWasShownIsWhatIsWritten() {
        ImportRun run = tried();
        assertThat(run.tally()).isEqualTo(new Tally(1, 2, 0, 0, 0, 1));

        ImportRun applied = driver.apply(house.by("Admin"), run.id(), Moved.SKIP);

        assertThat(applied.status()).isEqualTo(Status.COMPLETED);
        assertThat(applied.tally()).isEqualTo(run.tally());
        assertThat(revenue("Znana")).isEqualTo("2");
        assertThat(revenue("Inna")).isEqualTo("3");
        assertThat(revenue("Nowa")).isEqualTo("4");
        assertThatThrownBy(() -> course.apply(house.by("Admin"), run.id(), Moved.SKIP))
                .isInstanceOf(BusinessException.class)
                .hasMessage("imports.notTried");
    }

    @Test
    void aCompanyThatChangedSinceIsLeftOutAndListed() {
        ImportRun run = tried();
        house.write("update crm.company set revenue_amount = 99 where name = ?", "Znana " + mark);
        driver.run(house.by("Admin"), csv(LIST, "Nowa %s;7;"));

        ImportRun applied = driver.apply(house.by("Admin"), run.id(), Moved.SKIP);

        assertThat(applied.tally()).isEqualTo(new Tally(0, 1, 0, 0, 0, 3));
        assertThat(rows(applied, Bucket.REJECTED).stream().flatMap(row -> row.reasons().stream()))
                .extracting(Reason::key)
                .containsExactly("imports.reason.changedSince", "imports.reason.changedSince", "imports.reason.amount");
        assertThat(revenue("Znana")).isEqualTo("99");
        assertThat(revenue("Inna")).isEqualTo("3");
        assertThat(revenue("Nowa")).isEqualTo("7");
    }

    @Test
    void aCompanyThatChangedSinceIsComparedAnewWhereThatWasChosen() {
        ImportRun run = tried();
        house.write("update crm.company set revenue_amount = 99 where name = ?", "Znana " + mark);
        driver.run(house.by("Admin"), csv(LIST, "Nowa %s;4;"));

        ImportRun applied = driver.apply(house.by("Admin"), run.id(), Moved.ANEW);

        assertThat(applied.tally()).isEqualTo(new Tally(0, 3, 0, 0, 0, 1));
        assertThat(revenue("Znana")).isEqualTo("2");
        assertThat(rows(applied, Bucket.UPDATED).get(0).differences())
                .extracting(ResultRow.Difference::field)
                .containsExactly("revenue");
    }

    @Test
    void rightsThatAreGoneByThenHold() {
        long role = house.write(
                "with r as (insert into crm.role (code, name_pl, name_en) values (?, 'x', 'x') returning id),"
                        + " l as (insert into crm.role_level (role_id, entity, operation, level)"
                        + " select id, 'COMPANY', o, 'ALL' from r, unnest(array['READ', 'ADD', 'UPDATE', 'IMPORT']) o)"
                        + " select id from r",
                "fading-" + mark);
        house.user("Ewa", "North", "fading-" + mark);
        driver.run(house.by("Admin"), csv(LIST, "Znana %s;1;"));
        ImportRun run = driver.tryOut(house.by("Ewa"), csv(LIST, "Znana %s;2;", "Nowa %s;4;"));
        house.write("update crm.role_level set level = 'OWN' where role_id = ? and operation = 'UPDATE'", role);

        ImportRun applied = driver.apply(house.by("Ewa"), run.id(), Moved.SKIP);

        assertThat(applied.tally()).isEqualTo(new Tally(1, 0, 0, 0, 0, 1));
        assertThat(revenue("Znana")).isEqualTo("1");

        ImportRun other = driver.tryOut(house.by("Ewa"), csv(LIST, "Druga %s;4;"));
        house.write("delete from crm.role_level where role_id = ? and operation = 'IMPORT'", role);
        assertThatThrownBy(() -> course.apply(house.by("Ewa"), other.id(), Moved.SKIP))
                .isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> course.goBack(house.by("Ewa"), other.id())).isInstanceOf(BusinessException.class);
    }

    @Test
    void nobodyElsesRunCanBeMoved() {
        ImportRun run = tried();

        assertThatThrownBy(() -> course.apply(house.by("Anna"), run.id(), Moved.SKIP))
                .isInstanceOfAny(NotFound.class, BusinessException.class);
        assertThatThrownBy(() -> course.hold(house.by("Anna"), run.id(), Halt.STOP))
                .isInstanceOfAny(NotFound.class, BusinessException.class);
        assertThat(imports.run(rights("Admin"), run.id()).status()).isEqualTo(Status.TRIED);
    }

    @Test
    void aTriedRunGoesBackToItsColumnsAndCanBeTriedAgain() {
        ImportRun run = tried();

        course.goBack(house.by("Admin"), run.id());

        assertThat(imports.run(rights("Admin"), run.id()).status()).isEqualTo(Status.DRAFT);
        assertThat(count("select count(*) from crm.import_row where run_id = ?", run.id()))
                .isZero();
        imports.tryOut(house.by("Admin"), run.id());
        assertThat(driver.begin(house.by("Admin"), run.id()).tally()).isEqualTo(run.tally());
    }

    @Test
    void aHeldRunThatWasTakenBackDoesNotGoOn() {
        FailingApply.CHUNKS_BEFORE_FAILURE.set(2);
        ImportRun failed = driver.run(house.by("Admin"), csv("Nazwa firmy", "Firma %d %s", 60), FAILING);
        undoing.undo(house.by("Admin"), failed.id());

        assertThatThrownBy(() -> course.goOn(house.by("Admin"), failed.id()))
                .isInstanceOf(BusinessException.class)
                .hasMessage("imports.notHeld");
        assertThat(count("select count(*) from crm.company where name like ?", "Firma % " + mark))
                .isZero();
    }

    @Test
    void aRunThatIsHeldStandsStillAndGoesOnWhereItIs() {
        long id = driver.queued(house.by("Admin"), csv("Nazwa firmy", "Firma %d %s", 60));
        BetweenSteps.ONCE.set(() -> course.hold(house.by("Admin"), id, Halt.PAUSE));

        ImportRun held = driver.runIn(house.by("Admin"), id, FAILING);

        assertThat(held.status()).isEqualTo(Status.PAUSED);
        assertThat(count("select count(*) from crm.company where name like ?", "Firma % " + mark))
                .isZero();
        assertThatThrownBy(() -> course.hold(house.by("Admin"), id, Halt.PAUSE))
                .isInstanceOf(BusinessException.class)
                .hasMessage("imports.notRunning");

        ImportRun done =
                driver.goOn(house.by("Admin"), id, count("select job_instance from crm.import_run where id = ?", id));

        assertThat(done.status()).isEqualTo(Status.COMPLETED);
        assertThat(done.tally()).isEqualTo(new Tally(60, 0, 0, 0, 0, 0));
        assertThat(count("select count(*) from crm.company where name like ?", "Firma % " + mark))
                .isEqualTo(60);
        assertThatThrownBy(() -> course.goOn(house.by("Admin"), id))
                .isInstanceOf(BusinessException.class)
                .hasMessage("imports.notHeld");
    }
}
