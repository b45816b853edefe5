package org.kontor.crm.web.sheet;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A cell of a sheet. */
sealed interface Cell {

    /** A cell without anything in it. */
    Cell EMPTY = new Text("");

    /** Text as it stands; never a formula, whatever it starts with. */
    record Text(String text) implements Cell {}

    /** A number that programs calculate with. */
    record Figure(BigDecimal figure) implements Cell {}

    /** A moment in the reader's zone. */
    record Moment(LocalDateTime moment) implements Cell {

        private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

        /** {@code 2026-11-28 11:00}, as imports read it. */
        String text() {
            return WRITTEN.format(moment);
        }
    }
}
