package org.kontor.crm.listview;

import java.io.Serializable;

/**
 * A column of a list.
 *
 * @param field key of its field
 * @param width in pixels, 0 for as wide as it needs
 */
public record ShownColumn(String field, int width) implements Serializable {

    /** Narrower nobody can read, wider nobody can use. */
    public static final int WIDTH_MIN = 60;

    /** The widest a column can be made. */
    public static final int WIDTH_MAX = 800;

    public ShownColumn {
        width = width == 0 ? 0 : Math.max(WIDTH_MIN, Math.min(width, WIDTH_MAX));
    }
}
