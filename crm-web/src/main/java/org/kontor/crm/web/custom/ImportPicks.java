package org.kontor.crm.web.custom;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.kontor.crm.imports.ImportRun;
import org.kontor.crm.imports.ImportService;
import org.kontor.crm.web.shell.Formats;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;

/** Imports that conditions of lists name, as far as the reader may see them. */
@RequestScoped
class ImportPicks {

    private static final int OFFERED = 20;

    @Inject
    Me me;

    @Inject
    ImportService imports;

    @Inject
    Formats formats;

    @Inject
    Texts texts;

    /** The newest ones that wrote, whose file's name has the text. */
    List<Pick> offered(String typed) {
        String part = typed.strip().toLowerCase(Locale.ROOT);
        return imports.list(me.rights()).stream()
                .filter(run -> run.changeSetId() != null
                        && run.fileName().toLowerCase(Locale.ROOT).contains(part))
                .limit(OFFERED)
                .map(this::pick)
                .toList();
    }

    /** Those with these ids. */
    List<Pick> named(List<Long> ids) {
        return ids.stream()
                .flatMap(id -> imports.find(me.rights(), id).stream())
                .map(this::pick)
                .toList();
    }

    private Pick pick(ImportRun run) {
        Instant at = Objects.requireNonNullElse(run.startedAt(), run.uploadedAt());
        return new Pick(run.id(), texts.of("imports.filter.run", run.fileName(), formats.moment(at), run.id()));
    }
}
