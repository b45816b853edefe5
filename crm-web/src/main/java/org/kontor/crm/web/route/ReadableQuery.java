package org.kontor.crm.web.route;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The query of an address that somebody edited by hand: {@code %zz} names no character, and the server gives up on it. */
final class ReadableQuery {

    private ReadableQuery() {}

    /** The query without the parameters that cannot be decoded. */
    static String of(String query) {
        return Arrays.stream(query.split("&", -1))
                .filter(ReadableQuery::isReadable)
                .collect(Collectors.joining("&"));
    }

    private static boolean isReadable(String parameter) {
        try {
            URLDecoder.decode(parameter, StandardCharsets.UTF_8);
            return true;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
