package org.kontor.crm.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Which of the lanes this process' tests run in: each has its own servers, databases and ports. A process takes the first
 * lane that is free and holds it, by a lock on a file, until it ends.
 */
final class Lane {

    private static final int LANES = 2;

    /** Never closed: the lock is to end with the process. */
    private static final FileChannel[] FILES = new FileChannel[LANES];

    /** Number of the lane, from 1. */
    static final int NUMBER = take();

    private Lane() {}

    /** A port of this lane. */
    static int port(String name) {
        return Integer.getInteger(name + "." + NUMBER);
    }

    private static int take() {
        try {
            for (int lane = 0; lane < LANES; lane++) {
                Path file = Path.of(System.getProperty("kontor.test.folder"), "lane-" + (lane + 1) + ".lock");
                FILES[lane] = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                if (FILES[lane].tryLock() != null) {
                    return lane + 1;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("all lanes are taken: do more processes run tests than there are lanes?");
    }
}
