package org.kontor.crm.web.custom;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount as a form carries it or as somebody typed it: {@code 98765.40 PLN}, {@code 98 765,40 PLN}. Spaces stand within
 * figures too, so the currency is what stands behind the last one.
 *
 * @param figure the amount without its currency
 * @param currency its code, empty where none stands there
 */
record TypedAmount(String figure, String currency) {

    private static final Pattern WITH_CURRENCY = Pattern.compile("(.*)\\s([A-Za-z]{3})", Pattern.DOTALL);

    static TypedAmount of(String text) {
        Matcher parts = WITH_CURRENCY.matcher(text);
        return parts.matches() ? new TypedAmount(parts.group(1), parts.group(2)) : new TypedAmount(text, "");
    }
}
