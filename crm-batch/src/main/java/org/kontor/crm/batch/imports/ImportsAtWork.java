package org.kontor.crm.batch.imports;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which imports this server works on, seen from their work itself: a job that has lost the database does not come to its
 * end, and nobody would tell of it.
 */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportsAtWork {

    private static final int LEAST_THREADS = 2;
    private static final int MOST_THREADS = 8;

    /** So many imports work at once at most, each with its threads; others wait. */
    private static final int MOST = 4;

    /** So many of the 40 connections that the server has are for imports: people need some, too. */
    private static final int CONNECTIONS = 24;

    private final Map<Long, AtWork> runs = new HashMap<>();

    /** Among how many threads a step is divided. */
    public int threads() {
        return Math.min(
                MOST_THREADS, Math.max(LEAST_THREADS, Runtime.getRuntime().availableProcessors()));
    }

    /** Whether there is room for one more. */
    public synchronized boolean hasRoom() {
        return runs.size() < Math.max(1, Math.min(MOST, CONNECTIONS / (threads() + 1)));
    }

    /** Gives a run its place, if there is one. */
    public synchronized boolean admit(long run) {
        if (!runs.containsKey(run) && !hasRoom()) {
            return false;
        }
        runs.computeIfAbsent(run, id -> new AtWork(System.nanoTime()));
        return true;
    }

    /** The run is worked on elsewhere, or by a job that was here first. */
    public synchronized void leave(long run) {
        runs.computeIfPresent(run, (id, work) -> work.isOf(AtWork.NO_JOB) ? null : work);
    }

    /** A piece of the run's work begins. */
    public synchronized void begins(long run, long job) {
        runs.computeIfAbsent(run, id -> new AtWork(System.nanoTime())).begins(job);
    }

    /**
     * A piece of work ends.
     *
     * @param trouble why it went wrong, null when it did not
     */
    public synchronized void ends(long run, @Nullable Exception trouble) {
        AtWork work = runs.get(run);
        if (work != null) {
            work.ends(trouble, System.nanoTime());
        }
    }

    /**
     * A job is at its end.
     *
     * @return whether nothing went wrong but what passes by itself: what no piece of work met, the server met between them
     */
    public synchronized boolean isOver(long job) {
        boolean passing = runs.values().stream().noneMatch(work -> work.isOf(job) && work.isSpoiled());
        runs.values().removeIf(work -> work.isOf(job));
        return passing;
    }

    /** The runs that are worked on. */
    public synchronized List<Long> working() {
        return which(work -> !work.isGone(System.nanoTime()));
    }

    /** The runs that nobody works on any more, though their jobs have told nothing of their ends; they are forgotten here. */
    public synchronized List<Long> takeGone() {
        List<Long> gone = which(work -> work.isGone(System.nanoTime()));
        gone.forEach(runs::remove);
        return gone;
    }

    /** The runs that came further since this was asked last. */
    public synchronized List<Long> further() {
        return which(AtWork::takeFurther);
    }

    private List<Long> which(Predicate<AtWork> sought) {
        return runs.entrySet().stream()
                .filter(entry -> sought.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
