package org.kontor.crm.contact;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A contact of a company.
 *
 * @param contact the person, without a company
 * @param role what the person is for the company
 * @param primary whether the person is the one to turn to first
 * @param mayChange whether the reader may change or cut the link
 */
public record LinkedContact(ContactRow contact, @Nullable String role, boolean primary, boolean mayChange)
        implements Serializable {}
