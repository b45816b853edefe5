package org.kontor.crm.importsource;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.batch.imports.ImportJobs;
import org.kontor.crm.importsource.SourceRun.State;
import org.kontor.crm.product.Deployments;

/** I-09 on several servers at once: threads with transactions of their own do what their clocks do, beside the real one. */
@ExtendWith(ArquillianExtension.class)
class SeveralServersIT extends SourceCase {

    private static final int SERVERS = 4;
    private static final int SOURCES = 30;

    @Inject
    SourceWork work;

    @Inject
    SourceLooks looks;

    @Inject
    ImportJobs jobs;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    private static <T> List<T> atOnce(Callable<T> one) throws Exception {
        ExecutorService servers = Executors.newFixedThreadPool(SERVERS);
        try {
            CyclicBarrier start = new CyclicBarrier(SERVERS);
            List<Future<T>> all = new ArrayList<>();
            for (int i = 0; i < SERVERS; i++) {
                all.add(servers.submit(() -> {
                    start.await();
                    return one.call();
                }));
            }
            List<T> found = new ArrayList<>();
            for (Future<T> each : all) {
                found.add(each.get());
            }
            return found;
        } finally {
            servers.shutdown();
        }
    }

    @Test
    void eachSourceIsTakenByOneOfThem() throws Exception {
        for (int i = 0; i < SOURCES; i++) {
            sources.add(house.by("Admin"), folder("S" + i));
        }
        house.write(
                "update crm.import_source_state t set next_at = now() from crm.import_source s"
                        + " where s.id = t.source_id and s.name like ?",
                "%" + mark);

        List<Long> taken = new ArrayList<>();
        atOnce(() -> {
                    List<Long> mine = new ArrayList<>();
                    for (Optional<Claim> claim = work.take(); claim.isPresent(); claim = work.take()) {
                        mine.add(claim.get().source().id());
                    }
                    return mine;
                })
                .forEach(taken::addAll);

        // the product's own clock may have taken some meanwhile
        assertThat(taken).doesNotHaveDuplicates().hasSizeBetween(SOURCES - 8, SOURCES);
    }

    @Test
    void aFileIsImportedOnceHoweverManyFindIt() throws Exception {
        file("a.csv", "Żółw;1", "Świerk;2");
        long id = add(folder("Raz"));
        List<Long> started = Collections.synchronizedList(new ArrayList<>());

        for (int round = 0; round < 10; round++) {
            atOnce(() -> {
                Optional<Claim> claim = work.take();
                if (claim.isPresent()) {
                    OptionalLong run = looks.look(claim.get());
                    run.ifPresent(started::add);
                }
                return claim;
            });
            if (stored(id).isGoing()) {
                sources.runNow(house.by("Admin"), id);
            }
        }
        started.forEach(jobs::start);

        await(id, State.DONE);
        assertThat(companies()).isEqualTo(2);
        assertThat(count("select count(*) from crm.import_source_run where source_id = ?", id))
                .isEqualTo(1);
    }

    @Test
    void theTurnOfAServerThatDiedIsTakenByAnother() throws IOException {
        SourceForm form = folder("Po padzie");
        form.setEveryMinutes(Timetable.MOST_MINUTES);
        long id = sources.add(house.by("Admin"), form);
        file("a.csv", "Żółw;1");
        die(id);

        until(() -> sources.runs(rights("Admin"), id).stream().anyMatch(run -> run.state() == State.DONE));
        until(() -> names().stream().allMatch(name -> name.startsWith("archive/")));

        // one that has stopped only puts away, and dies at that
        Files.move(folder.resolve(names().get(0)), folder.resolve("a.csv"));
        sources.activate(house.by("Admin"), id, stored(id).version(), false);
        die(id);
        until(() -> names().stream().allMatch(name -> name.startsWith("archive/")));
        assertThat(sources.runs(rights("Admin"), id)).hasSize(1);
        assertThat(count("select count(*) from crm.import_source_state where source_id = ? and claim is null", id))
                .isEqualTo(1);
    }

    /** Somebody began to look and is gone: the claim has run out, and the next turn would be far. */
    private void die(long id) {
        house.write(
                "update crm.import_source_state set claim = gen_random_uuid(), claimed_until = now() - interval '1 second',"
                        + " tidy = false, next_at = now() + interval '7 days' where source_id = ?",
                id);
    }

    @Test
    void aLookThatTookTooLongHasNothingToSayAnyMore() {
        long id = sources.add(house.by("Admin"), folder("Za długo"));
        Optional<Claim> mine = Optional.empty();
        for (int i = 0; i < 20 && mine.isEmpty(); i++) {
            house.write(
                    "update crm.import_source_state set claimed_until = null, next_at = now() where source_id = ?", id);
            mine = work.take().filter(claim -> claim.source().id() == id);
        }
        file("a.csv", "Żółw;1");
        house.write("update crm.import_source_state set claim = gen_random_uuid() where source_id = ?", id);

        assertThat(looks.look(mine.orElseThrow())).isEmpty();

        assertThat(count("select count(*) from crm.import_source_run where source_id = ?", id))
                .isZero();
    }
}
