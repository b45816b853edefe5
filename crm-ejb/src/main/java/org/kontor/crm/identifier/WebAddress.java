package org.kontor.crm.identifier;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Web addresses: {@code http} or {@code https} only, so that a link made of one cannot run a script. */
public final class WebAddress {

    private static final Pattern PORT = Pattern.compile("(:\\d{1,5})?");
    private static final Pattern HOST_END = Pattern.compile("[/?#:]");

    private WebAddress() {}

    /**
     * The address with its scheme ({@code https} where none was typed) and a lower-case ASCII host; empty when the
     * text is no web address.
     */
    public static Optional<String> normalise(String typed) {
        String text = typed.strip();
        try {
            URI address = new URI(text.contains("://") ? text : "https://" + text);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            if (!(scheme.equals("http") || scheme.equals("https")) || address.getRawAuthority() == null) {
                return Optional.empty();
            }
            return authority(address.getRawAuthority()).map(host -> scheme + "://" + host + rest(address));
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * The address as people read it: without its scheme, and its host in letters of its own where all of them are Latin; others
     * stay as they travel, for they could pass for Latin ones.
     *
     * @param normalised what {@link #normalise} gave
     */
    public static String readable(String normalised) {
        String bare = normalised.replaceFirst("^https?://", "");
        int end = HOST_END.matcher(bare)
                .results()
                .findFirst()
                .map(MatchResult::start)
                .orElse(bare.length());
        String host = IDN.toUnicode(bare.substring(0, end), IDN.ALLOW_UNASSIGNED);
        return isLatin(host) ? host + bare.substring(end) : bare;
    }

    private static boolean isLatin(String host) {
        return host.codePoints()
                .filter(Character::isLetter)
                .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
    }

    private static Optional<String> authority(String typed) {
        int colon = typed.lastIndexOf(':');
        String host = colon < 0 ? typed : typed.substring(0, colon);
        String port = colon < 0 ? "" : typed.substring(colon);
        return PORT.matcher(port).matches() ? EmailAddress.domain(host).map(name -> name + port) : Optional.empty();
    }

    private static String rest(URI address) {
        String path = address.getRawPath() == null || address.getRawPath().equals("/") ? "" : address.getRawPath();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        String fragment = address.getRawFragment() == null ? "" : "#" + address.getRawFragment();
        return path + query + fragment;
    }
}
