package org.kontor.crm.importsource;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * The key of an SSH server, as {@code ssh-keyscan} and {@code known_hosts} write it.
 *
 * @param type {@code ssh-ed25519}, {@code ecdsa-sha2-nistp256}, {@code ssh-rsa} ...
 * @param key the key itself
 */
@SuppressWarnings("ArrayRecordComponent") // equals and hashCode look inside
record HostKeyText(String type, byte[] key) {

    private static final Set<String> TYPES =
            Set.of("ssh-ed25519", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521", "ssh-rsa");

    /** Reads a line; the names of the host before the key may stand there or not. */
    static Optional<HostKeyText> of(String line) {
        String[] words = line.strip().split("\\s+", -1);
        for (int i = 0; i + 1 < words.length; i++) {
            if (TYPES.contains(words[i])) {
                return decoded(words[i], words[i + 1]);
            }
        }
        return Optional.empty();
    }

    private static Optional<HostKeyText> decoded(String type, String base64) {
        try {
            return Optional.of(new HostKeyText(type, Base64.getDecoder().decode(base64)));
        } catch (IllegalArgumentException garbage) {
            return Optional.empty();
        }
    }

    /** Ways of signing with such a key; SHA-1 is none. */
    String algorithms() {
        return type.equals("ssh-rsa") ? "rsa-sha2-512,rsa-sha2-256" : type;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HostKeyText that && type.equals(that.type) && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }
}
