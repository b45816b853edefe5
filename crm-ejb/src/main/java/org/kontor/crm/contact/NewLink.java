package org.kontor.crm.contact;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A company a contact is to be linked to: one that is there, or one to be added with the same save (S-04, S-15). */
public class NewLink implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable Long companyId;
    private String companyName = "";
    private String role = "";
    private boolean primary;

    /** A link to nothing yet. */
    public NewLink() {}

    /** A link to a company that is there. */
    public NewLink(long companyId, String role, boolean primary) {
        this.companyId = companyId;
        this.role = role;
        this.primary = primary;
    }

    /** Whether it names no company; such a link is dropped. */
    public boolean isBlank() {
        return companyId == null && companyName.isBlank();
    }

    /** The company, null when it is to be added. */
    public @Nullable Long getCompanyId() {
        return companyId;
    }

    public void setCompanyId(@Nullable Long companyId) {
        this.companyId = companyId;
    }

    /** Name of a company to be added; counts where no company is chosen. */
    public String getCompanyName() {
        return companyName;
    }

    public void setCompanyName(@Nullable String companyName) {
        this.companyName = companyName == null ? "" : companyName;
    }

    /** What the person is for this company. */
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
}
