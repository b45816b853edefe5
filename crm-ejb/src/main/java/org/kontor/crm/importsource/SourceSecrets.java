package org.kontor.crm.importsource;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.platform.SecretBox;

/** Keeps passwords and private keys of sources, encrypted; one belongs to its source and to the server it was typed for. */
@Dependent
class SourceSecrets {

    @Inject
    SecretBox box;

    @Inject
    SourceQueries queries;

    /** Whether the house has a key to keep them under. */
    boolean areKept() {
        return box.isReady();
    }

    /**
     * Keeps what was typed; what was kept before goes when its source asks another server, or somebody else signs in there.
     *
     * @param before where the source looked so far, null for a new one
     */
    void keep(long source, @Nullable SourcePlace before, SourceForm form) {
        String typed = SourceForm.text(form.getSecret());
        String server = form.place().server();
        if (form.place().kind() == SourceKind.FOLDER || form.place().login().isEmpty()) {
            queries.forgetSecret(source);
        } else if (!typed.isEmpty()) {
            queries.keepSecret(source, box.seal(typed.getBytes(StandardCharsets.UTF_8), owner(source, server)));
        } else if (before != null && !before.server().equals(server)) {
            queries.forgetSecret(source);
        }
    }

    /** The secret of a source, empty when it has none. */
    String open(SavedSource source) {
        return queries.secret(source.id())
                .map(kept -> box.open(kept, owner(source.id(), source.place().server())))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
    }

    private static byte[] owner(long source, String server) {
        return ("import_source " + source + " " + server).getBytes(StandardCharsets.UTF_8);
    }
}
