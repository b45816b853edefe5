package org.kontor.crm.importsource;

import java.io.Serializable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where the files of a source lie.
 *
 * @param kind a folder, an address, a folder of an SFTP server
 * @param location the path; {@code https://host/list.csv}; {@code sftp://host:22/folder}
 * @param login who signs in there, empty for nobody
 * @param hostKey by which key an SFTP server is known: {@code ssh-ed25519 AAAA...}
 * @param pattern which names files in a folder have: {@code *.csv}
 * @param archive folder within, for files that were imported; empty: they stay where they are
 * @param failed the same for those that were not
 */
public record SourcePlace(
        SourceKind kind, String location, String login, String hostKey, String pattern, String archive, String failed)
        implements Serializable {

    /** Its address; null when it is none, or a folder's path. */
    @Nullable
    URI uri() {
        if (kind == SourceKind.FOLDER) {
            return null;
        }
        try {
            return new URI(location);
        } catch (URISyntaxException none) {
            return null;
        }
    }

    /** Who is asked: what a secret belongs to. */
    String server() {
        URI uri = uri();
        return uri == null
                ? ""
                : "%s://%s:%d %s"
                        .formatted(
                                String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT),
                                String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT),
                                uri.getPort(),
                                login);
    }
}
