package org.kontor.crm.web.upload;

import java.nio.charset.StandardCharsets;

/** How a file of the house is handed out, so that no browser runs it, whatever is in it. */
public final class Downloads {

    /** Header with {@link #POLICY}. */
    public static final String POLICY_HEADER = "Content-Security-Policy";

    /** Beside {@code nosniff}: even opened in a frame it can do nothing. */
    public static final String POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";

    private Downloads() {}

    /** Value of {@code Content-Disposition} (RFC 6266): to be saved under this name, any letters in it. */
    public static String attachment(String name) {
        StringBuilder encoded = new StringBuilder();
        StringBuilder plain = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (octet & 0xFF);
            boolean known = PLAIN.indexOf(letter) >= 0;
            encoded.append(known ? String.valueOf(letter) : "%%%02X".formatted(octet & 0xFF));
            plain.append(known ? letter : '_');
        }
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
