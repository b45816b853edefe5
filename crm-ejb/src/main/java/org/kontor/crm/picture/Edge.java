package org.kontor.crm.picture;

import java.util.Arrays;
import java.util.Optional;

/** The sizes a picture is stored in: longest side, in pixels. */
public enum Edge {
    /** A row of a list, on dense screens too. */
    SMALL(64),
    /** The head of a page. */
    MEDIUM(128),
    /** The stored file itself. */
    LARGE(512);

    private final int pixels;

    Edge(int pixels) {
        this.pixels = pixels;
    }

    /** Longest side, in pixels. */
    public int pixels() {
        return pixels;
    }

    /** The size with exactly so many pixels. */
    public static Optional<Edge> of(int pixels) {
        return Arrays.stream(values()).filter(edge -> edge.pixels == pixels).findFirst();
    }
}
