package org.kontor.crm.web.contact;

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
import org.kontor.crm.company.CompanyChange;
import org.kontor.crm.company.CompanyHistory;
import org.kontor.crm.contact.ContactCard;
import org.kontor.crm.contact.ContactService;
import org.kontor.crm.contact.LinkService;
import org.kontor.crm.contact.LinkedCompany;
import org.kontor.crm.imports.ImportResults;
import org.kontor.crm.shared.RecordRef;
import org.kontor.crm.web.custom.LackingWords;
import org.kontor.crm.web.file.FilesView;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;

/** The page of one contact: its data with its companies, and its history, in tabs the address names. */
@Named
@ViewScoped
public class ContactDetailView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String HISTORY = "history";
    private static final String FILES = "files";
    private static final int RECENT = 6;
    private static final int PAGE = 30;

    /** Nearly everybody has fewer companies than that; more are shown on request. */
    private static final int COMPANIES = 10;

    @Inject
    Me me;

    @Inject
    ContactService contacts;

    @Inject
    LinkService links;

    @Inject
    ImportResults imports;

    @Inject
    FilesView files;

    @Inject
    Toasts toasts;

    @Inject
    Texts texts;

    @Inject
    LackingWords lackingWords;

    private long id;
    private @Nullable String tab;
    private @Nullable ContactCard card;
    private List<LinkedCompany> companies = List.of();
    private int shown = COMPANIES;
    private final List<CompanyChange> changes = new ArrayList<>();
    private final Map<Long, Long> lines = new HashMap<>();
    private @Nullable Long older;

    /** Reads the contact and as much of its history as the tab shows. */
    public void load() {
        card = contacts.card(me.rights(), id);
        readCompanies();
        append(contacts.history(me.rights(), id, null, isHistory() ? PAGE : RECENT));
        if (isFiles()) {
            files.load("contact", id);
        }
    }

    /** Reads it again after it was changed here. */
    public void renew() {
        changes.clear();
        load();
    }

    /** Reads the next, older changes. */
    public void readOlder() {
        append(contacts.history(me.rights(), id, older, PAGE));
    }

    /** Shows more of the companies. */
    public void readMoreCompanies() {
        shown += COMPANIES;
        readCompanies();
    }

    private void readCompanies() {
        companies = links.companies(me.rights(), id, shown + 1);
    }

    private void append(CompanyHistory page) {
        changes.addAll(page.changes());
        older = page.next();
        if (isHistory()) {
            lines.putAll(imports.lines(me.rights(), new RecordRef("contact", id), page.changes()));
        }
    }

    /** By import, the line of its file that the contact comes from. */
    public Map<Long, Long> getLines() {
        return lines;
    }

    /** Deletes the contact; the toast of the list takes it back. */
    public String delete() {
        long changeSet = contacts.delete(me.act(), List.of(id));
        toasts.say(texts.of("contact.page.deleted", getCard().name()), changeSet);
        return "/contact/list?faces-redirect=true";
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

    /** Everything about the contact. */
    public ContactCard getCard() {
        return Objects.requireNonNull(card);
    }

    /** The companies read so far. */
    public List<LinkedCompany> getCompanies() {
        return companies.subList(0, Math.min(shown, companies.size()));
    }

    /** Whether there are more of them. */
    public boolean isMoreCompanies() {
        return companies.size() > shown;
    }

    /** The first company, null when there is none. */
    public @Nullable LinkedCompany getFirstCompany() {
        return companies.isEmpty() ? null : companies.get(0);
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
