package org.kontor.crm.speed;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.speed.Measured.Together;

/** Measures shapes: bare SQL, REST and page in turn, so that all three meet the same moment of the machine. */
final class Stopwatch {

    private static final int WARM = 40;
    private static final int ROUNDS = 120;
    private static final int LEAST = 10;

    /**
     * Bare SQL that reads the whole table leaves nothing of the indexes in the database's memory, which nobody does between
     * two calls of a person: it is asked once before the rounds and some times after them.
     */
    private static final double HEAVY_MS = 200;

    private static final int HEAVILY = 3;
    private static final long NANOS = 1_000_000_000;
    private static final int TOGETHER = 25;
    private static final int COUNTED = 5;

    /** Before several ask at once, each has just signed in and asked: checking a password costs as much as fifty lists. */
    private static final int GREETED = 3;

    private final House house;
    private final List<Visitor> visitors;
    private final long seconds;

    private record Rounds(List<Double> bare, List<Double> service, List<Double> json, List<Double> page) {}

    private interface Asked {
        Visitor.Answer by(Visitor visitor, Question question);
    }

    /**
     * Measures for these.
     *
     * @param visitors at once; the first of them asks alone
     * @param seconds most that one kind of asking takes; fewer rounds are measured then
     */
    Stopwatch(House house, List<Visitor> visitors, long seconds) {
        this.house = house;
        this.visitors = visitors;
        this.seconds = seconds;
    }

    /** For the server's compiler and the database's memory alone. */
    void warm(Shape shape) throws SQLException {
        run(shape, WARM);
    }

    /**
     * Measures one shape.
     *
     * @param crowd whether several clients at once are measured, too
     */
    Measured measure(Shape shape, boolean crowd) throws SQLException, InterruptedException, ExecutionException {
        warm(shape);
        Rounds rounds = run(shape, Math.max(ROUNDS, shape.questions().size()));
        boolean hasPage = !rounds.page().isEmpty();
        return new Measured(
                shape,
                times(rounds.bare()),
                Times.of(rounds.service()),
                Times.of(rounds.json()),
                times(rounds.page()),
                crowd ? together(shape, Visitor::ask) : null,
                crowd && hasPage ? together(shape, (visitor, question) -> visitor.open(question.page())) : null,
                hasPage ? fewest(shape.question(0)) : List.of());
    }

    private static @Nullable Times times(List<Double> taken) {
        return taken.isEmpty() ? null : Times.of(taken);
    }

    private Rounds run(Shape shape, int most) throws SQLException {
        Rounds rounds = new Rounds(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        long end = System.nanoTime() + seconds * NANOS;
        for (int i = 0; i < most && (i < LEAST || System.nanoTime() < end); i++) {
            Question question = shape.question(i);
            if (!isHeavy(rounds.bare())) {
                bare(question, rounds.bare());
            }
            Visitor.Answer answer = visitors.get(0).ask(question);
            rounds.service().add(answer.service());
            rounds.json().add(answer.ms());
            if (!question.page().isEmpty()) {
                rounds.page().add(visitors.get(0).open(question.page()).ms());
            }
        }
        for (int i = 1; i < HEAVILY && isHeavy(rounds.bare()); i++) {
            bare(shape.question(i), rounds.bare());
        }
        return rounds;
    }

    private static boolean isHeavy(List<Double> bare) {
        return !bare.isEmpty() && bare.get(bare.size() - 1) > HEAVY_MS;
    }

    private void bare(Question question, List<Double> taken) throws SQLException {
        if (!question.sql().isEmpty()) {
            long start = System.nanoTime();
            for (String sql : question.sql()) {
                house.rows(sql);
            }
            taken.add((System.nanoTime() - start) / 1e6);
        }
    }

    private Together together(Shape shape, Asked asked) throws InterruptedException, ExecutionException {
        ExecutorService clients = Executors.newFixedThreadPool(visitors.size());
        try {
            all(clients, visitor -> several(shape, visitor, asked, GREETED));
            long start = System.nanoTime();
            List<Double> all = all(clients, visitor -> several(shape, visitor, asked, TOGETHER));
            return new Together(all.size() / ((System.nanoTime() - start) / 1e9), Times.of(all));
        } finally {
            clients.shutdown();
        }
    }

    private List<Double> all(ExecutorService clients, Function<Visitor, List<Double>> asking)
            throws InterruptedException, ExecutionException {
        List<Callable<List<Double>>> work = new ArrayList<>();
        visitors.forEach(visitor -> work.add(() -> asking.apply(visitor)));
        List<Double> all = new ArrayList<>();
        for (var done : clients.invokeAll(work)) {
            all.addAll(done.get());
        }
        return all;
    }

    private List<Double> several(Shape shape, Visitor visitor, Asked asked, int times) {
        List<Double> taken = new ArrayList<>();
        long end = System.nanoTime() + seconds * NANOS;
        for (int i = 0; i < times && (i == 0 || System.nanoTime() < end); i++) {
            taken.add(asked.by(visitor, shape.question(i)).ms());
        }
        return taken;
    }

    /** Timers of the server ask now and then, too: what is asked every time belongs to the page. */
    private List<String> fewest(Question question) throws SQLException {
        List<String> fewest = List.of();
        for (int i = 0; i < COUNTED; i++) {
            List<String> asked = house.asked(() -> visitors.get(0).open(question.page()));
            if (i == 0 || asked.size() < fewest.size()) {
                fewest = asked;
            }
        }
        return fewest;
    }
}
