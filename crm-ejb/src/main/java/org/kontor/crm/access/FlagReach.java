package org.kontor.crm.access;

import java.io.Serializable;
import java.util.List;

/**
 * Whom "available to everyone" reaches under today's roles (S-18): those whose highest level for reading is exactly
 * {@link Level#OPEN}. Users with {@link Level#ALL} see the record anyway, the others do not see it for the flag.
 *
 * @param roles the roles that give the level
 * @param people names of active users with it, at most {@link #NAMED}
 * @param count how many active users there are
 */
public record FlagReach(List<RoleName> roles, List<String> people, int count) implements Serializable {

    /** So many people are named; a sentence with more helps nobody. */
    public static final int NAMED = 5;

    public FlagReach {
        roles = List.copyOf(roles);
        people = List.copyOf(people);
    }

    /**
     * A role in both languages.
     *
     * @param namePl Polish name
     * @param nameEn English name
     */
    public record RoleName(String namePl, String nameEn) implements Serializable {

        /** The name in the language, {@code pl} or {@code en}. */
        public String name(String language) {
            return "en".equals(language) ? nameEn : namePl;
        }
    }
}
