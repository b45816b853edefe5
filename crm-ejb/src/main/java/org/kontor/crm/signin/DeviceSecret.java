package org.kontor.crm.signin;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a remembered device keeps in its cookie.
 *
 * @param selector names the device; looked up
 * @param validator proves it; the house keeps its digest only
 */
record DeviceSecret(String selector, String validator) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SELECTOR_BYTES = 16;
    private static final int VALIDATOR_BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("([A-Za-z0-9_-]{22})\\.([A-Za-z0-9_-]{43})");

    static DeviceSecret fresh() {
        return new DeviceSecret(random(SELECTOR_BYTES), random(VALIDATOR_BYTES));
    }

    /** The same device with another proof. */
    DeviceSecret changed() {
        return new DeviceSecret(selector, random(VALIDATOR_BYTES));
    }

    /** What a cookie says, if it could be one at all. */
    static Optional<DeviceSecret> of(String cookie) {
        Matcher matcher = SHAPE.matcher(cookie);
        return matcher.matches() ? Optional.of(new DeviceSecret(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    String cookie() {
        return selector + "." + validator;
    }

    /** Without the proof: it must not land in a log. */
    @Override
    public String toString() {
        return "device " + selector;
    }

    private static String random(int bytes) {
        byte[] bits = new byte[bytes];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
