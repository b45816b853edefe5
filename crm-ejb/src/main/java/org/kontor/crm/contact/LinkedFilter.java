package org.kontor.crm.contact;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.filter.Condition;
import org.kontor.crm.identifier.PlainText;
import org.kontor.crm.listing.ListFilter;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;

/**
 * Which of a company's contacts are shown, and from where on: the primary one first, then by name.
 *
 * @param fragment words of a name, a fragment of a phone or e-mail; empty for all
 * @param limit rows a page, 1 to {@link ListFilter#LIMIT_MAX}
 * @param cursor {@code previous} or {@code next} of a page, null for the first page
 */
public record LinkedFilter(
        String fragment, int limit, @Nullable String cursor) implements Serializable {

    /** @throws Invalid when the fragment holds signs no contact can have */
    public LinkedFilter {
        limit = Math.max(1, Math.min(limit, ListFilter.LIMIT_MAX));
        if (!PlainText.isPlain(fragment)) {
            throw new Invalid(List.of(Problem.of(Condition.FRAGMENT, "error.characters")));
        }
    }

    /** All of them, first page. */
    public static LinkedFilter all() {
        return new LinkedFilter("", ListFilter.LIMIT_DEFAULT, null);
    }

    /** The same, narrowed to what is typed. */
    public LinkedFilter matching(@Nullable String typed) {
        return new LinkedFilter(typed == null ? "" : typed, limit, cursor);
    }

    /** The same, from a cursor on. */
    public LinkedFilter from(@Nullable String position) {
        return new LinkedFilter(fragment, limit, position);
    }
}
