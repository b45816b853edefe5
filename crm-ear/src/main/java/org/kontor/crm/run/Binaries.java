package org.kontor.crm.run;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs for this platform, unpacked once from their Maven artifact. */
final class Binaries {

    private final Path folder;

    private Binaries(Path folder) {
        this.folder = folder;
    }

    /** Names the folder of a version; {@link #unpack()} fills it. */
    static Binaries below(Path folder, String version) {
        return new Binaries(folder.resolve(version));
    }

    /** Unpacks the programs unless they are there already. */
    void unpack() {
        try {
            if (!Files.exists(folder.resolve("bin/postgres"))) {
                Path half = folder.resolveSibling(folder.getFileName() + ".part");
                Folders.delete(half);
                unpack(half);
                Folders.delete(folder);
                Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL could not be unpacked into " + folder + ": " + e.getMessage());
        }
    }

    /** Path of one program, for example {@code pg_ctl}. */
    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static void unpack(Path target) throws IOException {
        String resource = "postgres-" + system() + "-" + architecture() + ".txz";
        try (InputStream in = Binaries.class.getResourceAsStream("/" + resource)) {
            if (in == null) {
                throw new CannotStart("No PostgreSQL for this platform (" + resource
                        + "): set kontor.db.url to a server of your own.");
            }
            var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(in)));
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, target);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("an entry leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolve("..").normalize());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        if ((entry.getMode() & 0100) != 0 || path.startsWith(target.resolve("bin"))) {
            path.toFile().setExecutable(true, false);
        }
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.contains("win") ? "windows" : name.contains("mac") ? "darwin" : "linux";
    }

    private static String architecture() {
        String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> name;
        };
    }
}
