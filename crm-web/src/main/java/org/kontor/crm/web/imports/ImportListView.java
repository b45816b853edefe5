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

    /** The runs that wait or work, as the address names them that tells of them; empty for none, or more than it tells of. */
    public String getStream() {
        List<String> active = runs.stream()
                .filter(ImportRun::isActive)
                .map(run -> Long.toString(run.id()))
                .toList();
        return active.size() > ImportProgress.MOST ? "" : String.join(",", active);
    }

    /** Whether any of them waits or works, so that the page looks again. */
    public boolean isAnyActive() {
        return runs.stream().anyMatch(ImportRun::isActive);
    }
}
