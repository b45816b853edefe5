package org.kontor.crm.importsource;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.importsource.SourceRun.State;
import org.kontor.crm.product.Deployments;

/** A file that somebody writes while it is read (I-09) is taken when it is left alone; that it never is, is told in time. */
@ExtendWith(ArquillianExtension.class)
class ChangingFileIT extends SourceCase {

    private final AtomicBoolean writing = new AtomicBoolean(true);

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @AfterEach
    void stopWriting() {
        writing.set(false);
    }

    @Test
    void isTakenWhenItIsLeftAloneAndToldWhenItIsNot() {
        file("a.csv", "Żółw;100");
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> touch(folder.resolve("a.csv")));
        long id = add(folder("Pisany"));
        untilTrouble(id, "imports.source.trouble.changed");
        assertThat(sources.runs(rights("Admin"), id)).isEmpty();

        house.write(
                "update crm.import_source_state set changing_since = now() - interval '31 minutes' where source_id = ?"
                        + " returning source_id",
                id);
        sources.runNow(house.by("Admin"), id);
        untilTrouble(id, "imports.source.trouble.changing");
        Instant told = lookedAt(id);
        sources.runNow(house.by("Admin"), id);
        until(() -> lookedAt(id).isAfter(told));

        assertThat(sources.runs(rights("Admin"), id))
                .as("told once")
                .singleElement()
                .satisfies(run -> {
                    assertThat(run.state()).isEqualTo(State.FAILED);
                    assertThat(run.trouble()).isEqualTo(stored(id).state().trouble());
                });
        assertThat(stored(id).isGoing()).isTrue();
        assertThat(companies()).isZero();

        writing.set(false);
        writer.join();
        sources.runNow(house.by("Admin"), id);
        until(() -> sources.runs(rights("Admin"), id).stream().anyMatch(run -> run.state() == State.DONE));
        assertThat(companies()).isEqualTo(1);
        assertThat(count(
                        "select count(*) from crm.import_source_state where source_id = ? and changing_since is null",
                        id))
                .isEqualTo(1);
    }

    @Test
    void isLookedAtAgainSoonWhenItHasJustCome() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), csv("Żółw;100"));
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(20)));
        SourceForm form = folder("Przed chwilą");
        form.setEveryMinutes(Timetable.MOST_MINUTES);
        long id = add(form);

        until(() -> stored(id).state().lookedAt() != null);
        assertThat(sources.runs(rights("Admin"), id)).isEmpty();
        assertThat(stored(id).state().trouble()).isNull();
        assertThat(stored(id).state().nextAt())
                .isBetween(Instant.now(), Instant.now().plusSeconds(60));

        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
        until(() -> sources.runs(rights("Admin"), id).stream().anyMatch(run -> run.state() == State.DONE));
        assertThat(companies()).isEqualTo(1);
    }

    private void untilTrouble(long id, String key) {
        until(() -> {
            Trouble trouble = stored(id).state().trouble();
            return trouble != null && trouble.key().equals(key);
        });
    }

    private Instant lookedAt(long id) {
        return Objects.requireNonNull(stored(id).state().lookedAt());
    }

    /** The file is another one at each moment, though never a young one. */
    private void touch(Path file) {
        Instant time = Instant.now().minusSeconds(1_000);
        try {
            while (writing.get()) {
                time = time.minusSeconds(1);
                Files.setLastModifiedTime(file, FileTime.from(time));
                LockSupport.parkNanos(1_000_000);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
