package org.kontor.crm.listing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;

/**
 * A place in an ordered list, as text for addresses: between a row and the next one, looking forward or back.
 *
 * @param forward whether the page after or the page before the row is meant
 * @param order the order the place belongs to
 * @param id the row
 * @param keys the row's sort keys, as PostgreSQL writes them
 */
public record ListCursor(boolean forward, String order, long id, List<String> keys) {

    private static final String SEPARATOR = "\u001f";

    /** As addresses write it. */
    public String text() {
        String plain =
                String.join(SEPARATOR, forward ? "a" : "b", order, Long.toString(id), String.join(SEPARATOR, keys));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a cursor.
     *
     * @param width how many values place a row in the order, without its id
     * @throws Invalid when it is none, or one of another order
     */
    public static ListCursor parse(String text, String order, int width) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<String> parts = List.of(plain.split(SEPARATOR, -1));
            List<String> keys = parts.subList(3, parts.size());
            if (parts.get(1).equals(order) && keys.size() == width) {
                return new ListCursor(parts.get(0).equals("a"), order, Long.parseLong(parts.get(2)), keys);
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            throw invalid();
        }
        throw invalid();
    }

    /** What to throw when a cursor leads nowhere. */
    public static Invalid invalid() {
        return new Invalid(List.of(Problem.of("cursor", "company.error.cursor")));
    }
}
