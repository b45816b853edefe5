package org.kontor.crm.importsource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A folder that this server sees. Links in it are not followed. */
final class FolderPlace implements Place {

    /** So many files a look lists, those of before included: a server might go on for ever. */
    static final int MOST = 100_000;

    private final Path folder;
    private final SourcePlace place;
    private final Spool spool;
    private final Clock clock;

    /** @throws SourceTrouble when the folder is not there, or not below one that the server's administrator allows */
    FolderPlace(SourcePlace place, Limits limits, FolderGuard guard, Clock clock) {
        this.place = place;
        this.clock = clock;
        folder = guard.require(place.location());
        spool = new Spool(limits);
    }

    @Override
    public List<Found> list() throws IOException {
        List<Found> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (Arrival.isMeant(String.valueOf(file.getFileName()), place.pattern())) {
                    state(file).ifPresent(found::add);
                }
                if (found.size() == MOST) {
                    break;
                }
            }
        } catch (DirectoryIteratorException broken) {
            throw broken.getCause();
        }
        found.sort(Comparator.comparing(Found::modifiedAt).thenComparing(Found::name));
        return found;
    }

    /** A file as it lies there now; empty when there is none, for instance because it was renamed a moment ago. */
    static Optional<Found> state(Path file) throws IOException {
        try {
            BasicFileAttributes about =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return about.isRegularFile()
                    ? Optional.of(new Found(
                            String.valueOf(file.getFileName()),
                            about.size(),
                            about.lastModifiedTime().toInstant()))
                    : Optional.empty();
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    @Override
    public Fetched fetch(Found file) throws IOException {
        try (InputStream content = Files.newInputStream(folder.resolve(file.name()), LinkOption.NOFOLLOW_LINKS)) {
            return spool.take(file, content).whole(state(folder.resolve(file.name())));
        }
    }

    @Override
    public void putAway(Found file, boolean imported) throws IOException {
        String within = imported ? place.archive() : place.failed();
        if (within.isEmpty()) {
            return;
        }
        Path target = folder.resolve(within);
        Files.createDirectories(target);
        if (!target.toRealPath().startsWith(folder)) {
            throw new SourceTrouble("imports.source.trouble.folder", target);
        }
        if (state(folder.resolve(file.name())).filter(file::equals).isEmpty()) {
            return;
        }
        Files.move(
                folder.resolve(file.name()),
                target.resolve(Arrival.stamped(file.name(), clock)),
                StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() {
        // a folder needs no closing
    }
}
