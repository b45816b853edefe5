package org.kontor.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.Objects;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.change.UndoResult;
import org.kontor.crm.imports.ImportRun.Goal;
import org.kontor.crm.imports.ImportRun.Halt;
import org.kontor.crm.imports.ImportRun.Status;
import org.kontor.crm.imports.ImportRun.Undone;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.NotFound;

/** A run is taken back whole by a job, and that back again (I-08). */
@ExtendWith(ArquillianExtension.class)
class ImportUndoIT extends ImportCase {

    private static final String LIST = "Nazwa firmy;Roczny przychód;Telefon;Branża";

    /** Everything of the test's companies but versions and moments, in one value. */
    private static final String CONTENT = """
            select md5(coalesce(string_agg(line, '|' order by line), '')) from (
                select (to_jsonb(c) - array['version', 'modified_at', 'modified_by'])::text
                       || coalesce((select string_agg((to_jsonb(p) - 'id')::text, ',' order by p.type, p.position, p.value)
                                      from crm.communication_point p where p.company_id = c.id), '') as line
                  from crm.company c where c.name like ?) x
            """;

    @Inject
    UndoWriting writing;

    @Inject
    UserTransaction transaction;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    private ImportRun run;
    private String before;
    private String after;

    /** Three companies are changed, forty created, one of each edited by somebody afterwards when a test says so. */
    @BeforeEach
    void write() {
        driver.run(
                house.by("Admin"),
                csv(LIST, "Znana %s;1;58 555 01 01;", "Inna %s;2;58 555 01 02;", "Trzecia %s;3;;Stara %s"));
        before = content();
        String[] rows = new String[44];
        rows[0] = LIST;
        rows[1] = "Znana %s;10;58 555 01 09;";
        rows[2] = "Inna %s;20;58 555 01 02;Nowa %s";
        rows[3] = "Trzecia %s;30;58 555 01 03;";
        for (int i = 4; i < rows.length; i++) {
            rows[i] = "Firma " + i + " %s;" + i + ";58 555 02 " + (10 + i) + ";Nowa %s";
        }
        run = driver.run(house.by("Admin"), csv(rows));
        assertThat(run.status()).isEqualTo(Status.COMPLETED);
        assertThat(Objects.requireNonNull(run.tally()).created()).isEqualTo(40);
        after = content();
    }

    private String content() {
        return text(CONTENT, "% " + mark);
    }

    private long labels() {
        return count("select count(*) from crm.picklist_item where label_pl = ? and not retired", "Nowa " + mark);
    }

    private void edit(String name) {
        house.write("update crm.company set revenue_amount = 99 where name = ?", name + " " + mark);
    }

    @Test
    void everythingIsAsBeforeAndThenAsAfterAgain() {
        ImportRun undone = driver.undo(house.by("Admin"), run.id());

        assertThat(undone.status()).isEqualTo(Status.COMPLETED);
        assertThat(undone.goal()).isEqualTo(Goal.WRITE);
        assertThat(undone.finishedAt()).isEqualTo(run.finishedAt());
        assertThat(undone.undone())
                .extracting(Undone::restored, Undone::kept, Undone::impossible)
                .containsExactly(43L, 0L, 0L);
        assertThat(content()).isEqualTo(before);
        assertThat(labels()).isZero();

        ImportRun redone = driver.redo(house.by("Admin"), run.id());

        assertThat(redone.undone()).isNull();
        assertThat(redone.redone())
                .extracting(Undone::restored, Undone::kept, Undone::impossible)
                .containsExactly(43L, 0L, 0L);
        assertThat(content()).isEqualTo(after);
        assertThat(labels()).isEqualTo(1);

        driver.undo(house.by("Admin"), run.id());
        assertThat(content()).isEqualTo(before);
        assertThat(count(
                        "select count(*) from crm.change_set where cause = 'UNDO' and cause_ref = ?",
                        run.changeSetId()))
                .as("each undo is an act of its own")
                .isEqualTo(2);
    }

    @Test
    void whatWasEditedSinceStaysAndIsListedWithByWhom() {
        edit("Znana");
        edit("Firma 7");
        UndoPreview preview = undoing.preview(rights("Admin"), run.id());
        assertThat(preview)
                .extracting(UndoPreview::created, UndoPreview::updated, UndoPreview::edited)
                .containsExactly(39L, 2L, 2L);
        assertThat(preview.first()).extracting(LeftAlone::name).containsExactly("Firma 7 " + mark, "Znana " + mark);

        ImportRun undone = driver.undo(house.by("Admin"), run.id());

        assertThat(undone.undone())
                .extracting(Undone::restored, Undone::kept, Undone::impossible)
                .containsExactly(41L, 2L, 0L);
        assertThat(undoing.leftAlone(rights("Admin"), run.id()))
                .extracting(LeftAlone::name, LeftAlone::actor)
                .containsExactly(tuple("Firma 7 " + mark, "test"), tuple("Znana " + mark, "test"));
        assertThat(value("revenue_amount::integer", "Znana")).isEqualTo("99");
        assertThat(text(
                        "select string_agg(value, ',') from crm.communication_point p join crm.company c on c.id = p.company_id"
                                + " where c.name = ?",
                        "Znana " + mark))
                .as("its phone was not touched since")
                .contains("01 01");
        assertThat(value("revenue_amount::integer", "Firma 7")).isEqualTo("99");
        assertThat(count("select count(*) from crm.company where name like ?", "Firma % " + mark))
                .isEqualTo(1);
        assertThat(labels()).as("Firma 7 has it").isEqualTo(1);
    }

    @Test
    void itCanBeHeldAndGoesOn() {
        undoing.begin(house.by("Admin"), run.id());
        course.hold(house.by("Admin"), run.id(), Halt.PAUSE);
        ImportRun held = driver.takenBack(house.by("Admin"), run.id());

        assertThat(held.status()).isEqualTo(Status.PAUSED);
        assertThat(held.isTakingBack()).isTrue();
        assertThatThrownBy(() -> undoing.undo(house.by("Admin"), run.id()))
                .isInstanceOf(BusinessException.class)
                .hasMessage("imports.undoHeld");

        course.goOn(house.by("Admin"), run.id());
        ImportRun undone = driver.takenBack(house.by("Admin"), run.id());

        assertThat(undone.undone()).isNotNull();
        assertThat(undone.status()).isEqualTo(Status.COMPLETED);
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void whatOnePortionStoodInTheWayOfIsTriedAgain() throws Exception {
        undoing.begin(house.by("Admin"), run.id());
        transaction.begin();
        writing.prepare(run.id(), 1);
        transaction.commit();
        house.write("delete from crm.import_due where run_id = ?", run.id());
        house.write("update crm.import_range set next_row = 2 where run_id = ? and step = 'UNDO'", run.id());
        transaction.begin();
        writing.takeBack(writing.act(run.id()), run.id(), new RowRange(2, run.rows()));
        transaction.commit();
        house.write(
                "insert into crm.import_left (run_id, entity, record_id, reason) select ?, 'company', id, 'VALUE_TAKEN' from crm.company where name = ?",
                run.id(),
                "Znana " + mark);

        transaction.begin();
        writing.complete(run.id());
        transaction.commit();

        ImportRun undone = imports.run(rights("Admin"), run.id());
        assertThat(undone.undone())
                .extracting(Undone::restored, Undone::kept, Undone::impossible)
                .containsExactly(43L, 0L, 0L);
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void itReachesAsFarAsTheRightsOfWhoeverUndoes() {
        assertThatThrownBy(() -> undoing.begin(house.by("Piotr"), run.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> undoing.preview(rights("Piotr"), run.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> undoing.beginRedo(house.by("Admin"), run.id()))
                .isInstanceOf(BusinessException.class)
                .hasMessage("imports.notUndone");
        assertThat(content()).isEqualTo(after);
    }

    @Test
    void byItsChangeSetItIsTakenBackAtOnceAndSoIsTheUndo() {
        UndoResult undone = results.undoChangeSet(house.by("Admin"), Objects.requireNonNull(run.changeSetId()));
        assertThat(undone.restored()).isEqualTo(43);
        assertThat(content()).isEqualTo(before);

        UndoResult redone = results.undoChangeSet(house.by("Admin"), Objects.requireNonNull(undone.changeSetId()));
        assertThat(redone.restored()).isEqualTo(43);
        assertThat(content()).isEqualTo(after);
        assertThat(imports.run(rights("Admin"), run.id()).undone()).isNull();

        results.undoChangeSet(house.by("Admin"), Objects.requireNonNull(redone.changeSetId()));
        assertThat(content()).isEqualTo(before);
        assertThatThrownBy(() -> results.undoChangeSet(house.by("Admin"), Objects.requireNonNull(undone.changeSetId())))
                .as("another undo has taken its place")
                .isInstanceOf(BusinessException.class)
                .hasMessage("imports.undoPast");
    }

    @Test
    void whoeverLetsAHeldUndoGoOnLendsItTheRights() {
        undoing.begin(house.by("Admin"), run.id());
        course.hold(house.by("Admin"), run.id(), Halt.PAUSE);
        driver.takenBack(house.by("Admin"), run.id());
        house.write("update crm.import_run set undo_user_id = ? where id = ?", house.id("Piotr"), run.id());

        course.goOn(house.by("Admin"), run.id());
        ImportRun undone = driver.takenBack(house.by("Admin"), run.id());

        assertThat(undone.undone()).extracting(Undone::restored).isEqualTo(43L);
    }

    @Test
    void whatWasNeverWrittenIsNotCounted() {
        house.write(
                "update crm.import_range set next_row = case first_row when 1 then 4 else first_row end where run_id = ? and step = 'APPLY'",
                run.id());

        UndoPreview preview = undoing.preview(rights("Admin"), run.id());

        assertThat(preview.created() + preview.updated()).isEqualTo(3);
    }
}
