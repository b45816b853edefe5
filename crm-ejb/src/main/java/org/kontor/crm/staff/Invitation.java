package org.kontor.crm.staff;

import org.kontor.crm.organisation.NewLink;

/**
 * A new account and the link that lets its user choose a password.
 *
 * @param change the account, and what takes it back
 * @param link shown once
 */
public record Invitation(StaffChange change, NewLink link) {}
