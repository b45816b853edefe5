package org.kontor.crm.importsource;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.batch.imports.ImportJobs;
import org.kontor.crm.imports.ImportCourse;
import org.kontor.crm.imports.ImportRun.Moved;
import org.kontor.crm.imports.ImportUndoing;
import org.kontor.crm.importsource.SourceRun.Report;
import org.kontor.crm.importsource.SourceRun.State;
import org.kontor.crm.product.Deployments;

/** I-09: what people do to imports of sources is told of them, and what an address said counts as long as its file does. */
@ExtendWith(ArquillianExtension.class)
class SourceCourseIT extends SourceCase {

    private static final String TAG = "\"1\"";

    private final AtomicInteger given = new AtomicInteger();
    private final AtomicInteger unchanged = new AtomicInteger();

    @Inject
    ImportCourse course;

    @Inject
    ImportUndoing undoing;

    @Inject
    ImportJobs jobs;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void aTrialThatAPersonAppliesIsDone() {
        long id = add(folder("Mimo to"));
        file("a.csv", "Żółw;100", "Świerk;dużo");
        long run = run(await(id, State.HELD));
        forgetReport(id);

        course.apply(house.by("Admin"), run, Moved.ANEW);
        jobs.start(run);

        assertDone(id, 1);
    }

    @Test
    void anImportThatAPersonStopsIsNoErrorAndIsDoneWhenItWasResumed() {
        long id = add(folder("Zatrzymany"));
        file("a.csv", "Żółw;100", "Świerk;dużo");
        long run = run(await(id, State.HELD));
        // as if it had been on its way to be written, and stopped while it waited for its turn
        goOn(id);
        house.write(
                "update crm.import_run set status = 'STOPPED', goal = 'WRITE', job_instance = null where id = ?", run);
        house.write("update crm.import_source_run set state = 'WRITING', trouble = null where run_id = ?", run);

        assertThat(await(id, State.FAILED).trouble()).isEqualTo(trouble("imports.source.stop.halted"));
        assertThat(stored(id).state().stopped()).isEqualTo(trouble("imports.source.stop.halted"));
        forgetReport(id);
        course.goOn(house.by("Admin"), run);
        jobs.goOn(run);

        assertDone(id, 1);
        assertThat(stored(id).isGoing()).isFalse();
    }

    @Test
    void anImportThatAPersonTakesBackToADraftIsTheirs() {
        long id = add(folder("Szkic"));
        file("a.csv", "Żółw;100", "Świerk;dużo");
        long run = run(await(id, State.HELD));
        goOn(id);
        course.goBack(house.by("Admin"), run);
        house.write("update crm.import_source_run set state = 'TRYING', trouble = null where run_id = ?", run);

        assertThat(await(id, State.FAILED).trouble()).isEqualTo(trouble("imports.source.stop.draft"));
        assertThat(stored(id).isGoing()).isFalse();
    }

    /** The find is told as one that was imported, and reported once more. */
    private void assertDone(long id, int companies) {
        until(() -> newest(id).state() == State.DONE);
        assertThat(newest(id).trouble()).isNull();
        assertThat(newest(id).report()).isEqualTo(Report.OFF);
        assertThat(companies()).isEqualTo(companies);
    }

    private void forgetReport(long id) {
        house.write("update crm.import_source_run set report = 'NONE' where source_id = ?", id);
    }

    private SourceRun newest(long id) {
        return sources.runs(rights("Admin"), id).get(0);
    }

    private static long run(SourceRun found) {
        return Objects.requireNonNull(found.runId());
    }

    @Test
    void whatAnAddressGivesIsImportedOnceUntilItChangesOrIsTakenBack() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/list.csv", this::answer);
        server.start();
        try {
            SourceForm form = folder("Adres");
            form.setKind(SourceKind.URL);
            form.setLocation("http://127.0.0.1:" + server.getAddress().getPort() + "/list.csv");
            long id = add(form);
            long run = run(await(id, State.DONE));

            look(id);
            assertThat(unchanged).hasPositiveValue();
            assertThat(companies()).isEqualTo(1);
            assertThat(sources.runs(rights("Admin"), id)).hasSize(1);
            assertThat(stored(id).state().trouble()).isNull();

            undoing.undo(house.by("Admin"), run);
            assertThat(companies()).isZero();
            sources.runNow(house.by("Admin"), id);
            until(() ->
                    sources.runs(rights("Admin"), id).size() == 2 && newest(id).state() == State.DONE);
            assertThat(given).hasValue(2);
            assertThat(companies()).isEqualTo(1);

            house.write("update crm.import_run set status = 'FAILED' where id = ?", run(newest(id)));
            look(id);
            until(() ->
                    sources.runs(rights("Admin"), id).size() == 3 && newest(id).state() == State.DONE);
            assertThat(given).hasValue(3);
        } finally {
            server.stop(0);
        }
    }

    /** Waits for a look that begins from now on. */
    private void look(long id) {
        int before = given.get() + unchanged.get();
        sources.runNow(house.by("Admin"), id);
        until(() -> given.get() + unchanged.get() > before);
        until(() -> text("select claim::text from crm.import_source_state where source_id = ?", id) == null);
    }

    /** The same list for ever, as a server that knows what it gave. */
    private void answer(HttpExchange call) throws IOException {
        boolean known = List.of(TAG).equals(call.getRequestHeaders().get("If-None-Match"));
        byte[] list = csv("Żółw;100").getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("ETag", TAG);
        call.sendResponseHeaders(known ? 304 : 200, known ? -1 : list.length);
        if (known) {
            unchanged.incrementAndGet();
        } else {
            given.incrementAndGet();
            call.getResponseBody().write(list);
        }
        call.close();
    }
}
