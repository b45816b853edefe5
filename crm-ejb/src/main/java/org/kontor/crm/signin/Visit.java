package org.kontor.crm.signin;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody signs in.
 *
 * @param address of the caller
 * @param agent what the browser says of itself, maybe nothing
 */
public record Visit(String address, @Nullable String agent) {

    private static final int LONGEST_ADDRESS = 64;
    private static final int LONGEST_AGENT = 400;

    String shortAddress() {
        return cut(address, LONGEST_ADDRESS);
    }

    /** Without what a database does not take. */
    String shortAgent() {
        return agent == null ? "" : cut(agent.replaceAll("\\p{Cntrl}", ""), LONGEST_AGENT);
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }
}
