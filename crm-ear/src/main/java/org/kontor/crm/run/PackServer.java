package org.kontor.crm.run;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.postgresql.Driver;

/**
 * Packs the product with its server: what a machine needs that has a JDK and no Maven. The server's files are taken over
 * as they are packed, which costs a second instead of a minute; nothing is written when nothing has changed.
 */
public final class PackServer {

    private static final String SERVER = "wlp/usr/servers/crm/";
    private static final FileTime TIME = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    private PackServer() {}

    /**
     * Runs inside the build's own process.
     *
     * @param arguments archive of the runtime, folder of the whole project, EAR, archive to write
     */
    public static void main(String... arguments) {
        CannotStart.orSaySo(() -> pack(
                Path.of(arguments[0]), parts(Path.of(arguments[1]), Path.of(arguments[2])), Path.of(arguments[3])));
    }

    /** Files beside the runtime's own, by their names in the archive. */
    private static Map<String, Path> parts(Path project, Path ear) {
        Map<String, Path> parts = new LinkedHashMap<>();
        parts.put("README.md", project.resolve("README.md"));
        try (var files = Files.list(project.resolve("server-config"))) {
            files.filter(Files::isRegularFile).sorted().forEach(file -> parts.put(SERVER + file.getFileName(), file));
            Path driver = Path.of(Driver.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            parts.put("wlp/usr/shared/resources/postgresql/" + driver.getFileName(), driver);
        } catch (IOException | URISyntaxException e) {
            throw new CannotStart("The server's configuration could not be read: " + e.getMessage());
        }
        parts.put(SERVER + "apps/crm-ear.ear", ear);
        return parts;
    }

    private static void pack(Path runtime, Map<String, Path> parts, Path archive) {
        try {
            Path seal = archive.resolveSibling(archive.getFileName() + ".sha256");
            String digest = digest(runtime, parts);
            if (Files.exists(archive)
                    && Files.exists(seal)
                    && Files.readString(seal).equals(digest)) {
                return;
            }
            Files.deleteIfExists(seal);
            Path fresh = archive.resolveSibling("fresh.zip");
            write(runtime, parts, fresh);
            Files.move(fresh, archive, StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(seal, digest);
        } catch (IOException e) {
            throw new CannotStart("The server package " + archive + " could not be written: " + e.getMessage());
        }
    }

    private static void write(Path runtime, Map<String, Path> parts, Path fresh) throws IOException {
        try (ZipFile server = ZipFile.builder().setPath(runtime).get();
                ZipArchiveOutputStream out = new ZipArchiveOutputStream(fresh)) {
            // documentation of the server's interfaces is a fifth of it, and nothing that runs
            server.copyRawEntries(out, entry -> !entry.getName().contains("/javadoc/"));
            for (Map.Entry<String, Path> part : parts.entrySet()) {
                ZipArchiveEntry entry = new ZipArchiveEntry(part.getKey());
                entry.setLastModifiedTime(TIME);
                entry.setMethod(ZipArchiveEntry.DEFLATED);
                // what is packed already only costs time
                out.setLevel(part.getKey().matches(".*\\.[ej]ar") ? 0 : 9);
                out.putArchiveEntry(entry);
                Files.copy(part.getValue(), out);
                out.closeArchiveEntry();
            }
        }
    }

    private static String digest(Path runtime, Map<String, Path> parts) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(runtime.toString().getBytes(StandardCharsets.UTF_8));
            for (String name : new TreeSet<>(parts.keySet())) {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(parts.get(name)));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
