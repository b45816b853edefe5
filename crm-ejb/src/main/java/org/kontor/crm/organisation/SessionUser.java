package org.kontor.crm.organisation;

/**
 * The user of a session.
 *
 * @param user active or not
 * @param stale whether the session was not noted as seen for a minute
 */
public record SessionUser(UserCard user, boolean stale) {}
