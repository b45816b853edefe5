package org.kontor.crm.access;

import java.io.Serializable;

/**
 * What access needs to know of a record.
 *
 * @param responsibleId the user responsible for it (S-19)
 * @param availableToEveryone the flag that only widens the level {@link Level#OPEN} (S-18)
 */
public record Subject(long responsibleId, boolean availableToEveryone) implements Serializable {}
