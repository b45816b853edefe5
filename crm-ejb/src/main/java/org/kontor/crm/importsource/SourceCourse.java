package org.kontor.crm.importsource;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.Cause;
import org.kontor.crm.imports.ImportCourse;
import org.kontor.crm.imports.ImportRun;
import org.kontor.crm.imports.ImportRun.Moved;
import org.kontor.crm.imports.ImportRun.Status;
import org.kontor.crm.imports.ImportSteps;
import org.kontor.crm.importsource.SourceRun.State;
import org.kontor.crm.importsource.SourceRunQueries.Lack;

/**
 * Goes on with what sources have found, when an import has come to a point: one that was tried is written if it keeps to
 * the limits of its source, else the source stops. Called by jobs only; one call, one find, one transaction.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SourceCourse {

    @Inject
    ImportSteps imports;

    @Inject
    ImportCourse course;

    @Inject
    SourceQueries sources;

    @Inject
    ClaimQueries claims;

    @Inject
    SourceRunQueries runs;

    @Inject
    SourceReporting reporting;

    /**
     * What came of one find.
     *
     * @param run an import whose job is to be started, null when none is
     */
    public record Step(@Nullable Long run) {}

    /**
     * Goes on with one find; empty when none waits for it.
     *
     * @throws FindBroken when it cannot be gone on with
     */
    public Optional<Step> next() {
        OptionalLong id = runs.takeArrived();
        if (id.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(step(id.getAsLong()));
        } catch (RuntimeException broken) {
            throw new FindBroken(id.getAsLong(), broken);
        }
    }

    /**
     * Ends a find that cannot be gone on with, and stops its source: the same would come up again and again. So it would with one
     * that was given up before.
     */
    public void giveUp(FindBroken broken) {
        if (!runs.lockOpen(broken.find())) {
            runs.settle(broken.find());
            return;
        }
        SourceRun found = runs.find(broken.find()).orElseThrow();
        SavedSource source = sources.find(found.sourceId()).orElseThrow();
        leave(found, source, State.FAILED, broken.trouble());
    }

    private Step step(long id) {
        SourceRun found = runs.find(id).orElseThrow();
        SavedSource source = sources.find(found.sourceId()).orElseThrow();
        Long run = found.runId();
        Status status = run == null ? Status.DRAFT : imports.run(run).status();
        if (run != null && status == Status.TRIED) {
            return judge(found, source, run);
        }
        switch (status) {
            case COMPLETED -> end(found, source, State.DONE, null);
            case FAILED -> end(found, source, State.FAILED, failure(run));
            case STOPPED -> leave(found, source, State.FAILED, Trouble.of("imports.source.stop.halted"));
            default -> leave(found, source, State.FAILED, Trouble.of("imports.source.stop.draft"));
        }
        return new Step(null);
    }

    /** Ends a find and stops its source: the next look would bring the same again. */
    private void leave(SourceRun found, SavedSource source, State state, Trouble why) {
        claims.stop(source.id(), why);
        end(found, source, state, why);
    }

    private Step judge(SourceRun found, SavedSource source, long run) {
        ImportRun.Tally tally = Objects.requireNonNull(imports.run(run).tally());
        Lack lack = runs.lack(source.id(), found.id(), run);
        Trouble against = source.limits().against(tally, lack.known(), lack.missing());
        if (against != null) {
            leave(found, source, State.HELD, against);
            return new Step(null);
        }
        course.apply(Act.of(source.ownerId(), source.ownerName(), Cause.IMPORT), run, Moved.ANEW);
        runs.move(found.id(), State.WRITING, null);
        return new Step(run);
    }

    private void end(SourceRun found, SavedSource source, State state, @Nullable Trouble why) {
        runs.move(found.id(), state, why);
        if (source.place().kind().isFolder()) {
            claims.tidy(source.id());
        }
        reporting.due(found.id(), source);
    }

    private Trouble failure(@Nullable Long run) {
        ImportRun.Failure failure = run == null ? null : imports.run(run).failure();
        return failure == null ? Trouble.of("imports.failed") : new Trouble(failure.key(), failure.parameters());
    }
}
