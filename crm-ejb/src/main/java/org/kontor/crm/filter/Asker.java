package org.kontor.crm.filter;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/**
 * Who looks at a list, and when: what {@code me}, {@code my-department} and days mean.
 *
 * @param userId the reader
 * @param department users of the reader's department, the reader included
 * @param today the reader's day
 * @param zone the zone the reader sees times in
 */
public record Asker(long userId, Set<Long> department, LocalDate today, ZoneId zone) {

    /** Stands for the reader among the values of a {@link FilterKind#USER}. */
    public static final String ME = "me";

    /** Stands for everybody of the reader's department. */
    public static final String MY_DEPARTMENT = "my-department";

    public Asker {
        department = Set.copyOf(department);
    }
}
