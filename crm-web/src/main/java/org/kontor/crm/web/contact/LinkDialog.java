package org.kontor.crm.web.contact;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.web.shell.Problems;

/** What a dialog about one link holds: its other end, the role, whether primary, and what is wrong with that. */
public class LinkDialog implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable Pick end;
    private String role = "";
    private boolean primary;
    private final Problems problems = new Problems();

    /** Opens it for this link. */
    void open(@Nullable Pick other, @Nullable String said, boolean first) {
        end = other;
        role = said == null ? "" : said;
        primary = first;
        problems.clear();
    }

    /** The other end, null while none is picked. */
    public @Nullable Pick getEnd() {
        return end;
    }

    public void setEnd(@Nullable Pick end) {
        this.end = end;
    }

    /** What the person is for the company. */
    public String getRole() {
        return role;
    }

    public void setRole(@Nullable String role) {
        this.role = role == null ? "" : role;
    }

    /** Whether the person is the one to turn to first. */
    public boolean isPrimary() {
        return primary;
    }

    public void setPrimary(boolean primary) {
        this.primary = primary;
    }

    /** What is wrong with it. */
    public Problems getProblems() {
        return problems;
    }
}
