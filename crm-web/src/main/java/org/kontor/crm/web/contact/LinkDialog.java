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
    private String roleBefore = "";
    private boolean primaryBefore;
    private final Problems problems = new Problems();

    /** Opens it for this link. */
    void open(@Nullable Pick other, @Nullable String said, boolean first) {
        end = other;
        roleBefore = said == null ? "" : said;
        primaryBefore = first;
        role = roleBefore;
        primary = primaryBefore;
        problems.clear();
    }

    /** The role, null where it stands as it was: others may have changed it meanwhile. */
    @Nullable
    String changedRole() {
        return role.equals(roleBefore) ? null : role;
    }

    /** Whether primary, null where it stands as it was. */
    @Nullable
    Boolean changedPrimary() {
        return primary == primaryBefore ? null : Boolean.valueOf(primary);
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
