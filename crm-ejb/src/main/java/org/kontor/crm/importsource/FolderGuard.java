package org.kontor.crm.importsource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Which folders may be watched: those below the ones in the server's variable {@code kontor.import.folders}. */
final class FolderGuard {

    private static final String VARIABLE = "kontor.import.folders";

    private final List<Path> allowed;

    FolderGuard(UnaryOperator<String> variables) {
        allowed = Stream.of(variables.apply(VARIABLE).split(",", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(Path::of)
                .toList();
    }

    /** Whether a path, as it is written, lies below an allowed folder. */
    boolean allows(String written) {
        try {
            Path path = Path.of(written);
            return path.isAbsolute()
                    && allowed.stream().anyMatch(one -> path.normalize().startsWith(one.normalize()));
        } catch (InvalidPathException none) {
            return false;
        }
    }

    /**
     * The folder itself, wherever links lead.
     *
     * @throws SourceTrouble when it is not there, or lies elsewhere
     */
    Path require(String written) {
        if (!allows(written)) {
            throw new SourceTrouble("imports.source.trouble.folder", written);
        }
        try {
            Path folder = Path.of(written).toRealPath();
            for (Path one : allowed) {
                if (Files.isDirectory(one) && folder.startsWith(one.toRealPath()) && Files.isDirectory(folder)) {
                    return folder;
                }
            }
        } catch (IOException gone) {
            throw new SourceTrouble("imports.source.trouble.noFolder", written);
        }
        throw new SourceTrouble("imports.source.trouble.folder", written);
    }
}
