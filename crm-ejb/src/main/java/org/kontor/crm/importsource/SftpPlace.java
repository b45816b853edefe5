package org.kontor.crm.importsource;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.ChannelSftp.LsEntry;
import com.jcraft.jsch.ChannelSftp.LsEntrySelector;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SftpATTRS;
import com.jcraft.jsch.SftpException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A folder of an SFTP server, which is known by its key and connected to at an address that the guard has judged. */
final class SftpPlace implements Place {

    private static final int PORT = 22;
    private static final int CONNECT_MS = 10_000;
    private static final int SILENCE_MS = 30_000;
    private static final String KEY_START = "-----BEGIN";

    private final SourcePlace place;
    private final Limits limits;
    private final Clock clock;
    private final String folder;
    private final Session session;
    private final ChannelSftp channel;

    private SftpPlace(SourcePlace place, Limits limits, Clock clock, Session session, ChannelSftp channel) {
        this.place = place;
        this.limits = limits;
        this.clock = clock;
        this.session = session;
        this.channel = channel;
        String path = Objects.requireNonNull(place.uri()).getPath();
        folder = path == null || path.isEmpty() ? "." : path.replaceAll("(?<=.)/+$", "");
    }

    /**
     * Connects.
     *
     * @throws SourceTrouble when that does not work, or the server is another one
     */
    static SftpPlace open(SourcePlace place, String secret, Limits limits, AddressGuard guard, Clock clock) {
        URI address = Objects.requireNonNull(place.uri());
        try {
            Session session = session(place, address, secret, guard);
            try {
                session.connect(CONNECT_MS);
                CompletableFuture.delayedExecutor(limits.seconds(), TimeUnit.SECONDS)
                        .execute(session::disconnect);
                ChannelSftp channel = (ChannelSftp) session.openChannel("sftp");
                channel.connect(CONNECT_MS);
                return new SftpPlace(place, limits, clock, session, channel);
            } catch (JSchException refused) {
                session.disconnect();
                throw refused;
            }
        } catch (JSchException refused) {
            throw refused.getCause() instanceof SourceTrouble own ? own : trouble(address.getHost(), refused);
        }
    }

    private static Session session(SourcePlace place, URI address, String secret, AddressGuard guard)
            throws JSchException {
        JSch ssh = new JSch();
        boolean byKey = secret.startsWith(KEY_START);
        if (byKey) {
            ssh.addIdentity(place.login(), secret.getBytes(StandardCharsets.UTF_8), null, null);
        }
        HostKeyText key = HostKeyText.of(place.hostKey()).orElseThrow();
        Session made =
                ssh.getSession(place.login(), address.getHost(), address.getPort() < 0 ? PORT : address.getPort());
        if (!byKey) {
            made.setPassword(secret.getBytes(StandardCharsets.UTF_8));
        }
        made.setSocketFactory(new GuardedSockets(guard, CONNECT_MS));
        made.setHostKeyRepository(new OneHostKey(key));
        made.setConfig("StrictHostKeyChecking", "yes");
        made.setConfig("server_host_key", key.algorithms());
        made.setConfig("PreferredAuthentications", byKey ? "publickey" : "password");
        made.setTimeout(SILENCE_MS);
        return made;
    }

    private static SourceTrouble trouble(String host, JSchException refused) {
        String said = String.valueOf(refused.getMessage());
        if (said.contains("HostKey") || said.contains("Algorithm negotiation fail")) {
            return new SourceTrouble("imports.source.trouble.hostKey", host);
        }
        return said.startsWith("Auth") || said.contains("privatekey")
                ? new SourceTrouble("imports.source.trouble.login", host)
                : new SourceTrouble("imports.source.trouble.connect", host);
    }

    @Override
    public List<Found> list() throws IOException {
        List<Found> found = new ArrayList<>();
        try {
            channel.ls(escaped(folder), entry -> {
                consider(entry, found);
                return found.size() == FolderPlace.MOST ? LsEntrySelector.BREAK : LsEntrySelector.CONTINUE;
            });
        } catch (SftpException refused) {
            throw new IOException(refused);
        }
        found.sort(Comparator.comparing(Found::modifiedAt).thenComparing(Found::name));
        return found;
    }

    private void consider(LsEntry entry, List<Found> found) {
        String name = entry.getFilename();
        if (entry.getAttrs().isReg() && !name.contains("/") && Arrival.isMeant(name, place.pattern())) {
            found.add(found(name, entry.getAttrs()));
        }
    }

    private static Found found(String name, SftpATTRS about) {
        return new Found(name, about.getSize(), Instant.ofEpochSecond(Integer.toUnsignedLong(about.getMTime())));
    }

    @Override
    public Fetched fetch(Found file) throws IOException {
        String path = escaped(path(file.name()));
        try (InputStream content = channel.get(path)) {
            Fetched fetched = new Spool(limits).take(file, content);
            return fetched.whole(Optional.of(found(file.name(), channel.lstat(path))));
        } catch (SftpException refused) {
            throw new IOException(refused);
        }
    }

    @Override
    public void putAway(Found file, boolean imported) throws IOException {
        String within = imported ? place.archive() : place.failed();
        if (within.isEmpty()) {
            return;
        }
        try {
            makeFolder(path(within));
            String path = escaped(path(file.name()));
            if (!found(file.name(), channel.lstat(path)).equals(file)) {
                return;
            }
            channel.rename(path, escaped(path(within) + "/" + Arrival.stamped(file.name(), clock)));
        } catch (SftpException refused) {
            if (refused.id == ChannelSftp.SSH_FX_NO_SUCH_FILE) {
                return;
            }
            throw new IOException(refused);
        }
    }

    private void makeFolder(String path) throws SftpException {
        try {
            channel.stat(escaped(path));
        } catch (SftpException missing) {
            channel.mkdir(path);
        }
    }

    private String path(String name) {
        return folder.equals("/") ? "/" + name : folder + "/" + name;
    }

    /** The library takes names for patterns. */
    private static String escaped(String path) {
        return path.replaceAll("[\\\\*?]", "\\\\$0");
    }

    @Override
    public void close() {
        session.disconnect();
    }
}
