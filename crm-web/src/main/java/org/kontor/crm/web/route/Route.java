package org.kontor.crm.web.route;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One address and the page behind it.
 *
 * @param address the address below the context path, with at most one place for the record's id: {@code {id}}
 * @param viewId the page
 */
record Route(String address, String viewId) {

    private static final String ID = "{id}";

    boolean needsId() {
        return address.contains(ID);
    }

    /** The id in the path, empty text when the address has none, nothing when the path is another one. */
    Optional<String> match(String path) {
        if (!needsId()) {
            return path.equals(address) ? Optional.of("") : Optional.empty();
        }
        Matcher matcher = Pattern.compile(address.replace(ID, "(\\d{1,18})")).matcher(path);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The address of this page for the record. */
    String path(String id) {
        return address.replace(ID, id);
    }
}
