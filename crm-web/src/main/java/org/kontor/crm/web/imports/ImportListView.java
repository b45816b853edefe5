package org.kontor.crm.web.imports;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.kontor.crm.imports.ImportRun;
import org.kontor.crm.imports.ImportService;
import org.kontor.crm.web.shell.Me;

/** The newest imports one may see. */
@Named
@ViewScoped
public class ImportListView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Me me;

    @Inject
    ImportService imports;

    private List<ImportRun> runs = List.of();

    /** Reads the list. */
    public void load() {
        runs = imports.list(me.rights());
    }

    /** Newest first. */
    public List<ImportRun> getRuns() {
        return runs;
    }

    /** What changes when a run comes or goes or stands differently, but not as it advances. */
    public String getMark() {
        return mark(runs);
    }

    static String mark(List<ImportRun> runs) {
        return Integer.toHexString(runs.stream()
                .map(run -> List.of(run.id(), run.status().name(), run.undone() != null, run.isTakingBack()))
                .toList()
                .hashCode());
    }

    /** Whether any of them waits or works, so that the page is told of them. */
    public boolean isAnyActive() {
        return runs.stream().anyMatch(ImportRun::isActive);
    }
}
