package org.kontor.crm.signin;

/**
 * A second factor that waits for its first code.
 *
 * @param secret base 32, to be typed into an authenticator
 * @param address the same with its names, as authenticators read it from a picture: {@code otpauth://totp/…}
 */
public record NewSecondFactor(String secret, String address) {

    /** Without the secret: it must not land in a log. */
    @Override
    public String toString() {
        return "a second factor";
    }
}
