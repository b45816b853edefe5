package org.kontor.crm.contact;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A company of a contact.
 *
 * @param role what the person is for the company
 * @param primary whether the person is the one to turn to first
 * @param mayChange whether the reader may change or cut the link
 * @param mayLead whether the reader may say who is primary
 */
public record LinkedCompany(
        CompanyRef company, @Nullable String role, boolean primary, boolean mayChange, boolean mayLead)
        implements Serializable {}
