package org.kontor.crm.filter;

import java.util.List;
import java.util.Locale;
import org.kontor.crm.identifier.PhoneNumber;
import org.kontor.crm.identifier.TextFold;

/** In which form a text is kept for comparing, and how what somebody typed takes the same form. */
public enum TextForm {
    /** By {@link TextFold}: accents and case do not matter. */
    FOLDED,
    /** Kept in lower case. */
    LOWER,
    /** Kept as typed; accents and case do not matter. */
    TYPED,
    /** An identifier of digits: marks between them, and a prefix, do not matter. */
    DIGITS,
    /** Several folded texts, one a line, of which all words typed are sought; see {@link SoughtWords}. */
    WORDS,
    /** A phone: whole ones are compared as E.164, parts by their digits. */
    PHONE;

    /** The text as a part or a beginning is compared. */
    public String part(String typed) {
        return switch (this) {
            case FOLDED, WORDS -> TextFold.fold(typed);
            case LOWER, TYPED -> typed.strip().toLowerCase(Locale.ROOT);
            case DIGITS, PHONE -> typed.replaceAll("[^0-9]", "");
        };
    }

    /** The text as a whole is compared. */
    public String whole(String typed) {
        return this == PHONE ? PhoneNumber.normalise(typed).orElse(typed.strip()) : part(typed);
    }

    /** The kept text as SQL compares it. */
    String sql(String expression) {
        return this == TYPED ? "search_fold(" + expression + ")" : expression;
    }

    /** What somebody typed, or a pattern made of it, as SQL compares it with the kept text. */
    String parameter() {
        return sql("?");
    }

    /** What a kept text may begin with before the part typed: a number typed without its country may be a Polish one. */
    List<String> leads() {
        return this == PHONE ? List.of("+", "+48") : List.of("");
    }
}
