package org.kontor.crm.imports;

import java.io.Serializable;
import java.util.Optional;
import org.kontor.crm.shared.Problem;

/**
 * What is done to a cell before it is understood (I-03).
 *
 * @param kind what is done
 * @param text what it is done with: the separator, the text to be replaced, how days are written; else empty
 * @param by which part, from 1, or the text to take its place; else empty
 */
public record CellChange(Kind kind, String text, String by) implements Serializable {

    /** Longer ones nobody means. */
    public static final int TEXT_MAX = 100;

    /** Most parts of a cell that can be told apart. */
    public static final int PART_MAX = 99;

    /** What can be done to a cell. */
    public enum Kind {
        UPPER,
        LOWER,
        /** Each word begins with a capital letter. */
        TITLE,
        /** One part of several. */
        SPLIT,
        REPLACE,
        /** A day written in some country's way becomes one of ISO 8601. */
        DATE
    }

    /** The cell afterwards; empty when it is none of what the change is for. */
    public Optional<String> apply(String cell) {
        return switch (kind) {
            case UPPER -> Optional.of(Letters.upper(cell));
            case LOWER -> Optional.of(Letters.lower(cell));
            case TITLE -> Optional.of(Letters.title(cell));
            case SPLIT -> Optional.of(part(cell));
            case REPLACE -> Optional.of(cell.replace(text, by).strip());
            case DATE -> DayParts.valueOf(text).iso(cell);
        };
    }

    private String part(String cell) {
        int left = Integer.parseInt(by);
        int start = 0;
        while (--left > 0) {
            int at = cell.indexOf(text, start);
            if (at < 0) {
                return "";
            }
            start = at + text.length();
        }
        int end = cell.indexOf(text, start);
        return (end < 0 ? cell.substring(start) : cell.substring(start, end)).strip();
    }

    /**
     * What is wrong with the change itself.
     *
     * @param path where it stands
     */
    Optional<Problem> problem(String path) {
        if (text.length() > TEXT_MAX || by.length() > TEXT_MAX) {
            return Optional.of(Problem.of(path, "imports.change.long", String.valueOf(TEXT_MAX)));
        }
        return switch (kind) {
            case UPPER, LOWER, TITLE -> Optional.empty();
            case SPLIT ->
                text.isEmpty() || !by.matches("[1-9]\\d?")
                        ? Optional.of(Problem.of(path, "imports.change.split", String.valueOf(PART_MAX)))
                        : Optional.empty();
            case REPLACE -> text.isEmpty() ? Optional.of(Problem.of(path, "imports.change.replace")) : Optional.empty();
            case DATE ->
                DayParts.find(text).isEmpty() ? Optional.of(Problem.of(path, "imports.change.date")) : Optional.empty();
        };
    }
}
