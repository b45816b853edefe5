package org.kontor.crm.importsource;

import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.HostKeyRepository;
import com.jcraft.jsch.UserInfo;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Knows one key, whatever the server is called.
 *
 * @param known the key
 */
record OneHostKey(HostKeyText known) implements HostKeyRepository {

    @Override
    public int check(String host, byte[] key) {
        return Arrays.equals(known.key(), key) ? OK : CHANGED;
    }

    @Override
    public void add(HostKey key, @Nullable UserInfo user) {
        throw new IllegalStateException("a key that nobody has typed is not taken");
    }

    @Override
    public void remove(String host, String type) {
        // there is nothing to forget
    }

    @Override
    public void remove(String host, String type, byte[] key) {
        // there is nothing to forget
    }

    @Override
    public String getKnownHostsRepositoryID() {
        return "one key";
    }

    @Override
    public HostKey[] getHostKey() {
        return new HostKey[0];
    }

    @Override
    public HostKey[] getHostKey(@Nullable String host, @Nullable String type) {
        return new HostKey[0];
    }
}
