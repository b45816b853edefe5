package org.kontor.crm.identifier;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** E-mail addresses: one {@code @}, a local part of RFC 5321 length, a domain with a dot. */
public final class EmailAddress {

    private static final int LOCAL_MAX = 64;
    private static final int DOMAIN_MAX = 253;
    private static final Pattern LOCAL =
            Pattern.compile("[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");

    private static final Pattern DOMAIN = Pattern.compile("([a-z0-9-]{1,63}\\.)+[a-z0-9-]{2,63}");

    private EmailAddress() {}

    /** The address trimmed and in lower case, its domain as ASCII; empty when the text is no address. */
    public static Optional<String> normalise(String typed) {
        String text = typed.strip();
        int at = text.lastIndexOf('@');
        if (at < 1 || at > LOCAL_MAX) {
            return Optional.empty();
        }
        String local = text.substring(0, at);
        Optional<String> domain = domain(text.substring(at + 1));
        return domain.isPresent() && LOCAL.matcher(local).matches()
                ? Optional.of(local.toLowerCase(Locale.ROOT) + "@" + domain.get())
                : Optional.empty();
    }

    /** A host name with at least one dot, as lower-case ASCII; empty when it is none. */
    static Optional<String> domain(String typed) {
        try {
            String domain = IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            boolean sound =
                    domain.length() <= DOMAIN_MAX && DOMAIN.matcher(domain).matches();
            return sound ? Optional.of(domain) : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
