package org.kontor.crm.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/** Readings on their way into the log: bounded, blocking when full, written in batches; what could not be written waits. */
final class ReadQueue {

    /** Rows of one statement. */
    static final int BATCH = 500;

    private final BlockingQueue<Reading> waiting;
    private final Consumer<List<Reading>> writer;
    private final List<Reading> taken = new ArrayList<>();

    /**
     * @param capacity how many wait before whoever reads has to wait
     * @param writer writes all of a batch, or throws and has written none
     */
    ReadQueue(int capacity, Consumer<List<Reading>> writer) {
        this.waiting = new ArrayBlockingQueue<>(capacity);
        this.writer = writer;
    }

    /** Adds a reading; waits while there is no room. Whoever is interrupted then goes on with the reading unnoted. */
    void put(Reading reading) {
        try {
            waiting.put(reading);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes all that waits now. */
    synchronized void flush() {
        while (!taken.isEmpty() || waiting.drainTo(taken, BATCH) > 0) {
            writer.accept(List.copyOf(taken));
            taken.clear();
        }
    }
}
