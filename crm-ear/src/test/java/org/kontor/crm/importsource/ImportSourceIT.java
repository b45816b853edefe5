package org.kontor.crm.importsource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.access.SettingsForbidden;
import org.kontor.crm.importsource.SourceRun.Report;
import org.kontor.crm.importsource.SourceRun.State;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.EditConflict;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.Problem;

/** I-09: files are found, tried, written and put away by themselves; what is odd stops the source. */
@ExtendWith(ArquillianExtension.class)
class ImportSourceIT extends SourceCase {

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void aFileInAFolderIsImportedAndPutAway() {
        long id = add(folder("Folder"));
        file("a.csv", "Żółw;100", "Świerk;200");

        SourceRun run = await(id, State.DONE);

        assertThat(run.tally())
                .isNotNull()
                .satisfies(tally -> assertThat(tally.created()).isEqualTo(2));
        assertThat(run.report()).isEqualTo(Report.OFF);
        assertThat(companies()).isEqualTo(2);
        assertThat(sources.ofImport(rights("Admin"), run.runId()))
                .map(SourceRun::sourceId)
                .contains(id);
        until(() -> names().stream().allMatch(name -> name.startsWith("archive/")));
        assertThat(names()).singleElement().asString().endsWith("-a.csv");

        file("again.csv", "Żółw;100", "Świerk;200");
        await(id, State.SAME);
        until(() -> names().size() == 2 && names().stream().allMatch(name -> name.startsWith("archive/")));
        assertThat(count("select count(*) from crm.import_source_run where source_id = ? and run_id is not null", id))
                .isEqualTo(1);
    }

    @Test
    void tooManyErrorsStopTheSourceBeforeAnythingIsWritten() {
        long id = add(folder("Błędy"));
        file("a.csv", "Żółw;100", "Świerk;dużo");

        SourceRun run = await(id, State.HELD);

        assertThat(run.trouble()).isEqualTo(trouble("imports.source.stop.errors", 1, 2, 10));
        assertThat(companies()).isZero();
        assertThat(stored(id).isGoing()).isFalse();
        assertThat(stored(id).state().stopped()).isEqualTo(run.trouble());
        until(() -> names().stream().allMatch(name -> name.startsWith("error/")));
        file("b.csv", "Sosna;1");
        assertThat(text("select status from crm.import_run where id = ?", run.runId()))
                .isEqualTo("TRIED");

        goOn(id);
        await(id, State.DONE);
        assertThat(companies()).isEqualTo(1);
    }

    @Test
    void aFileThatLacksCompaniesOfTheOneBeforeStopsTheSource() {
        long id = add(folder("Mało"));
        file("a.csv", "A;1", "B;1", "C;1", "D;1", "E;1");
        await(id, State.DONE);
        file("b.csv", "A;2", "B;2", "C;2");

        assertThat(await(id, State.HELD).trouble()).isEqualTo(trouble("imports.source.stop.missing", 2, 5, 20));
        file("c.csv", "A;2", "B;2", "C;2", "F;2", "G;2");
        goOn(id);
        assertThat(await(id, State.HELD, "c.csv").trouble())
                .as("as many rows, of other companies")
                .isEqualTo(trouble("imports.source.stop.missing", 2, 5, 20));
        assertThat(count("select count(*) from crm.company where revenue_amount = 2 and name like ?", "%" + mark))
                .isZero();

        file("d.csv", "A;3", "B;3", "C;1", "D;1", "H;3");
        goOn(id);
        await(id, State.DONE);
        house.write("delete from crm.company where name in (?, ?)", "A " + mark, "B " + mark);
        file("e.csv", "C;1", "D;1", "H;3");
        await(id, State.DONE, "e.csv");
    }

    @Test
    void whatAFileLacksCountsByCompaniesWhateverBecomesOfRows() {
        house.write(
                "update crm.import_profile set plan = jsonb_set(plan, '{known}', '\"SKIP\"') where id = ?", profile);
        long id = add(folder("Pomijanie"));
        file("a.csv", "A;1", "B;1", "C;1", "D;1");
        await(id, State.DONE);
        file("b.csv", "A;1", "B;1", "C;1", "D;1", "E;1");
        await(id, State.DONE, "b.csv");

        file("c.csv", "A;1", "E;1");
        assertThat(await(id, State.HELD).trouble())
                .as("the file before wrote one company and meant five")
                .isEqualTo(trouble("imports.source.stop.missing", 3, 5, 20));

        house.write("update crm.import_profile set plan = jsonb_set(plan, '{known}', '\"ADD\"') where id = ?", profile);
        file("d.csv", "A;2");
        goOn(id);
        await(id, State.DONE, "d.csv");
        file("e.csv", "A;3", "B;3");
        await(id, State.DONE, "e.csv");
        assertThat(companies()).as("each row is a company of its own").isEqualTo(8);
    }

    @Test
    void aFileThatIsNoListOrLacksColumnsStopsTheSource() {
        long id = add(folder("Nie lista"));
        write("a.csv", "Nazwa firmy\nŻółw " + mark + "\n");

        SourceRun run = await(id, State.FAILED);

        assertThat(run.trouble()).isEqualTo(trouble("imports.source.trouble.columns", "Obroty"));
        assertThat(run.runId()).isNull();
        assertThat(stored(id).isGoing()).isFalse();
        assertThat(companies()).isZero();
        house.write(
                "update crm.import_profile set plan = plan || '{\"known\": \"ASK\"}' where id = ? returning id",
                profile);
        assertThatThrownBy(() -> add(folder("Pyta")))
                .satisfies(refused -> assertThat(((Invalid) refused).problems())
                        .containsExactly(Problem.of("profileId", "imports.source.trouble.asks")));
    }

    @Test
    void aPlaceThatIsAwayIsToldOnceAndAskedAgain() {
        SourceForm form = folder("Daleko");
        form.setKind(SourceKind.URL);
        form.setLocation("http://10.1.2.3/list.csv");
        long id = add(form);
        await(id, State.FAILED);

        sources.runNow(house.by("Admin"), id);
        until(() ->
                count("select count(*) from crm.import_source_state where source_id = ? and next_at > now()", id) == 1
                        && text("select claim::text from crm.import_source_state where source_id = ?", id) == null);

        assertThat(stored(id).isGoing()).isTrue();
        assertThat(stored(id).state().trouble()).isEqualTo(trouble("imports.source.trouble.private", "10.1.2.3"));
        assertThat(sources.runs(rights("Admin"), id)).hasSize(1);
    }

    @Test
    void secretsAreInNoHistoryAndDoNotFollowToAnotherServer() {
        SourceForm form = sftp();
        long id = sources.add(house.by("Admin"), form);
        String secret = String.valueOf(form.getSecret());

        SourceForm kept = SourceForm.of(stored(id));
        assertThat(stored(id).secret()).isTrue();
        assertThat(kept.getSecret()).isNull();
        kept.setLogin("inny");
        assertThatThrownBy(() -> sources.save(house.by("Admin"), id, kept))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Problem::field)
                                .containsExactly("secret"));
        kept.setLogin("erp");
        kept.setName("Inaczej " + mark);
        sources.save(house.by("Admin"), id, kept);
        assertThat(stored(id).secret()).isTrue();

        assertThat(count("select count(*) from crm.history h where h::text like ?", "%" + secret + "%"))
                .isZero();
        assertThat(text("select encode(sealed, 'escape') from crm.import_source_secret where source_id = ?", id))
                .isNotNull()
                .doesNotContain(secret);
        sources.delete(house.by("Admin"), id, stored(id).version());
        assertThat(count("select count(*) from crm.import_source_secret where source_id = ?", id))
                .isZero();
    }

    @Test
    void ownersSteerTheirsAndOnlySettingsSayWhere() {
        SourceForm form = folder("Ewy");
        form.setOwnerId(house.id("Ewa"));
        assertThatThrownBy(() -> sources.add(house.by("Ewa"), form)).isInstanceOf(SettingsForbidden.class);
        form.setActive(false);
        long id = sources.add(house.by("Admin"), form);

        assertThat(sources.all(rights("Ewa"))).extracting(SavedSource::id).containsExactly(id);
        assertThat(sources.find(rights("Jan"), id)).isEmpty();
        assertThatThrownBy(() -> sources.runNow(house.by("Jan"), id)).isInstanceOf(NotFound.class);
        SourceForm hers = SourceForm.of(stored(id));
        hers.setName("Moje " + mark);
        hers.setErrorPercent(50);
        sources.save(house.by("Ewa"), id, hers);
        assertThatThrownBy(() -> sources.save(house.by("Ewa"), id, hers)).isInstanceOf(EditConflict.class);
        SourceForm closed = SourceForm.of(stored(id));
        closed.setOwnerId(house.id("Jan"));
        assertThatThrownBy(() -> sources.save(house.by("Ewa"), id, closed)).isInstanceOf(SettingsForbidden.class);
        closed.setOwnerId(house.id("Ewa"));
        closed.setLocation(closed.getLocation() + "/deeper");
        assertThatThrownBy(() -> sources.save(house.by("Ewa"), id, closed)).isInstanceOf(SettingsForbidden.class);
        sources.delete(house.by("Ewa"), id, stored(id).version());
        assertThat(sources.find(rights("Admin"), id)).isEmpty();
    }

    @Test
    void foldersAreThoseTheServersAdministratorAllows() throws IOException {
        SourceForm form = folder("Obcy");
        form.setLocation(Files.createTempDirectory("elsewhere").toString());

        assertThatThrownBy(() -> sources.add(house.by("Admin"), form))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Problem::key)
                                .containsExactly("imports.source.error.folder"));
        Path link = Path.of(String.valueOf(folder("x").getLocation())).resolve("link");
        Files.createSymbolicLink(link, Path.of(String.valueOf(form.getLocation())));
        form.setLocation(link.toString());
        long id = add(form);
        assertThat(await(id, State.FAILED).trouble()).isEqualTo(trouble("imports.source.trouble.folder", link));
    }
}
