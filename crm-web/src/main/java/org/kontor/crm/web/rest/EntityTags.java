package org.kontor.crm.web.rest;

import jakarta.ws.rs.core.EntityTag;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.web.problem.ProblemDocument;

/** The record's version as entity tag (RFC 9110): {@code "7"}, always strong. */
final class EntityTags {

    private static final String ANY = "*";

    private EntityTags() {}

    static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** Whether {@code If-None-Match} names this version; a tag that a proxy has weakened still does. */
    static boolean knows(String ifNoneMatch, long version) {
        return names(ifNoneMatch.replace("W/", ""), version);
    }

    /** Whether {@code If-Match}, one or several tags, names this version, or says {@code *} for any. */
    static boolean names(String ifMatch, long version) {
        List<String> tags =
                Arrays.stream(ifMatch.split(",", -1)).map(String::strip).toList();
        return tags.contains(ANY) || tags.contains("\"" + version + "\"");
    }

    /**
     * Demands {@code If-Match}.
     *
     * @throws Refusal 428 when it is missing (RFC 6585)
     */
    static String needed(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Refusal(ProblemDocument.of(428, "conditionNeeded"));
        }
        return ifMatch;
    }
}
