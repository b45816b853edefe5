package org.kontor.crm.company;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A contact a new company is linked to: one that is there, or one to be added with the same save (S-15). */
public class CompanyPerson implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable Long contactId;
    private String name = "";

    /** Nobody yet. */
    public CompanyPerson() {}

    /**
     * Somebody.
     *
     * @param contactId null when the contact is to be added
     * @param name what the person is called
     */
    public CompanyPerson(@Nullable Long contactId, String name) {
        this.contactId = contactId;
        this.name = name;
    }

    /** The contact, null when it is to be added. */
    public @Nullable Long getContactId() {
        return contactId;
    }

    public void setContactId(@Nullable Long contactId) {
        this.contactId = contactId;
    }

    /** What the person is called: given names, then the family name. */
    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }
}
