package org.kontor.crm.web.reading;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.CompanyReads;
import org.kontor.crm.contact.ContactReads;
import org.kontor.crm.reading.ReadLine;
import org.kontor.crm.reading.ReadPage;
import org.kontor.crm.web.shell.Me;

/** *Kto oglądał* beside a record: open as long as the address says so (B-09). */
@Named
@ViewScoped
public class ReadsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    @Inject
    Me me;

    @Inject
    CompanyReads companies;

    @Inject
    ContactReads contacts;

    private @Nullable String reads;
    private @Nullable ReadPage page;

    /**
     * Reads the page that the address asks for: {@code true} for the newest, else where it starts.
     *
     * @param recordKind folder of the record's pages
     */
    public void load(String recordKind, long record) {
        if (reads != null && me.isMayChangeSettings()) {
            Long before = reads.matches("\\d{1,18}") ? Long.valueOf(reads) : null;
            page = (recordKind.equals("contact") ? contacts : companies).page(me.rights(), record, before, PAGE);
        }
    }

    /** Whether the list is open. */
    public boolean isOpen() {
        return page != null;
    }

    /** Whether it begins with the newest. */
    public boolean isNewest() {
        return reads == null || !reads.matches("\\d{1,18}");
    }

    /** Who read the record, newest first. */
    public List<ReadLine> getLines() {
        return page == null ? List.of() : page.lines();
    }

    /** Where the older page starts, null at the end. */
    public @Nullable Long getOlder() {
        return page == null ? null : page.next();
    }

    public @Nullable String getReads() {
        return reads;
    }

    public void setReads(@Nullable String reads) {
        this.reads = reads;
    }
}
