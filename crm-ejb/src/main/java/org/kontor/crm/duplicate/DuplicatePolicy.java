package org.kontor.crm.duplicate;

import java.io.Serializable;

/**
 * What the house tells of duplicates outside one's rights.
 *
 * @param version to save with
 * @param showOwner whether their responsible person is named; never more than that
 */
public record DuplicatePolicy(long version, boolean showOwner) implements Serializable {}
