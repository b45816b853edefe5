package org.kontor.crm.web.company;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.CompanyCard;
import org.kontor.crm.company.CompanyChange;
import org.kontor.crm.company.CompanyHistory;
import org.kontor.crm.company.CompanyOverview;
import org.kontor.crm.company.CompanyService;
import org.kontor.crm.contact.LinkService;
import org.kontor.crm.contact.LinkedFilter;
import org.kontor.crm.imports.ImportResults;
import org.kontor.crm.shared.Count;
import org.kontor.crm.shared.RecordRef;
import org.kontor.crm.web.custom.LackingWords;
import org.kontor.crm.web.file.FilesView;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;

/** The page of one company: its data and its history, in tabs the address names. */
@Named
@ViewScoped
public class CompanyDetailView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String HISTORY = "history";
    private static final String FILES = "files";
    private static final int RECENT = 6;
    private static final int PAGE = 30;

    @Inject
    Me me;

    @Inject
    CompanyService companies;

    @Inject
    FilesView files;

    @Inject
    LinkService links;

    @Inject
    ImportResults imports;

    @Inject
    Toasts toasts;

    @Inject
    Texts texts;

    @Inject
    LackingWords lackingWords;

    private long id;
    private @Nullable String tab;
    private @Nullable CompanyCard card;
    private final List<CompanyChange> changes = new ArrayList<>();
    private final Map<Long, Long> lines = new HashMap<>();
    private @Nullable Long older;
    private @Nullable Count hanging;

    /** Reads the company and as much of its history as the tab shows. */
    public void load() {
        CompanyOverview overview = companies.overview(me.rights(), id, isHistory() ? PAGE : RECENT);
        card = overview.card();
        append(overview.history());
        if (isFiles()) {
            files.load("company", id);
        }
    }

    /** Reads it again after it was changed here. */
    public void renew() {
        changes.clear();
        load();
    }

    /** Reads the next, older changes. */
    public void readOlder() {
        append(companies.history(me.rights(), id, older, PAGE));
    }

    private void append(CompanyHistory page) {
        changes.addAll(page.changes());
        older = page.next();
        if (isHistory()) {
            lines.putAll(imports.lines(me.rights(), new RecordRef("company", id), page.changes()));
        }
    }

    /** By import, the line of its file that the company comes from. */
    public Map<Long, Long> getLines() {
        return lines;
    }

    /** Deletes the company, but asks first when contacts hang on it. */
    public @Nullable String askDelete() {
        Count count = links.count(me.rights(), id, LinkedFilter.all());
        if (count.known() && count.value() == 0) {
            return delete();
        }
        hanging = count;
        return null;
    }

    /** The contacts that hang on the company somebody wants to delete; null while nobody does. */
    public @Nullable Count getHanging() {
        return hanging;
    }

    /** Deletes the company; the toast of the list takes it back. */
    public String delete() {
        long changeSet = companies.delete(me.act(), List.of(id));
        toasts.say(texts.of("company.page.deleted", getCard().name()), changeSet);
        return "/company/list?faces-redirect=true";
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public @Nullable String getTab() {
        return tab;
    }

    public void setTab(@Nullable String tab) {
        this.tab = tab;
    }

    /** Whether the tab Historia is shown. */
    public boolean isHistory() {
        return HISTORY.equals(tab);
    }

    /** Whether the tab Pliki is shown. */
    public boolean isFiles() {
        return FILES.equals(tab);
    }

    /** Key of the name of the tab that is shown. */
    public String getTabName() {
        return isFiles() ? "company.page.files" : isHistory() ? "company.page.history" : "company.page.general";
    }

    /** Everything about the company. */
    public CompanyCard getCard() {
        return Objects.requireNonNull(card);
    }

    /** Labels of the required fields that it came without and still lacks; empty when it has them all. */
    public String getLacking() {
        return lackingWords.of(getCard().custom());
    }

    /** The changes read so far, newest first. */
    public List<CompanyChange> getChanges() {
        return changes;
    }

    /** Whether there are older changes. */
    public boolean isMore() {
        return older != null;
    }
}
