package org.kontor.crm.web.file;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.file.RecordFile;
import org.kontor.crm.file.RecordFileService;
import org.kontor.crm.file.RecordFiles;
import org.kontor.crm.shared.Count;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.RecordRef;
import org.kontor.crm.web.shell.Here;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;

/** The files on a record, whichever it is: searched, walked on, removed. Adding them is an upload of its own. */
@Named
@ViewScoped
public class FilesView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 25;

    @Inject
    Me me;

    @Inject
    RecordFileService files;

    @Inject
    HttpServletRequest request;

    @Inject
    Toasts toasts;

    @Inject
    Texts texts;

    private @Nullable RecordRef record;
    private @Nullable String search;
    private final List<RecordFile> items = new ArrayList<>();
    private Count count = Count.exactly(0);
    private @Nullable Long older;

    /** Opens the files of a record. */
    public void load(String entity, long id) {
        record = new RecordRef(entity, id);
        read();
    }

    /** Reads from the newest on, as the search says. */
    public void read() {
        items.clear();
        append(null);
    }

    /** Reads the next, older ones. */
    public void readOlder() {
        append(older);
    }

    /** Shows what uploads of the page have added; of several the toast says how many. */
    public void uploaded() {
        String added = request.getParameter("added");
        if (added != null && added.matches("\\d{1,4}") && Integer.parseInt(added) > 1) {
            toasts.say(texts.of("files.addedSeveral", Integer.valueOf(added)));
        }
        search = null;
        read();
    }

    /** Takes a file from the record; the toast brings it back. */
    public void remove(long file, String name) {
        try {
            toasts.say(
                    texts.of("files.removed", name),
                    files.remove(me.act(), getRecord(), file).changeSet());
        } catch (Invalid needed) {
            toasts.say(texts.of(needed.problems().get(0)));
        }
        Here.showAnew();
    }

    private void append(@Nullable Long before) {
        RecordFiles page = files.page(me.rights(), getRecord(), Objects.requireNonNullElse(search, ""), before, PAGE);
        items.addAll(page.items());
        older = page.next();
        count = page.count();
    }

    /** The record whose files these are. */
    public RecordRef getRecord() {
        return Objects.requireNonNull(record);
    }

    /** Part of a name that is searched for. */
    public @Nullable String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = search;
    }

    /** The files read so far, newest first. */
    public List<RecordFile> getItems() {
        return items;
    }

    /** How many there are that the search finds. */
    public Count getCount() {
        return count;
    }

    /** Whether there are older files. */
    public boolean isMore() {
        return older != null;
    }

    /** Whether something is searched for. */
    public boolean isSearching() {
        return search != null && !search.isBlank();
    }
}
