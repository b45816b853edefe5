package org.kontor.crm.organisation;

import java.io.Serializable;

/**
 * A user as other records name one.
 *
 * @param id the user
 * @param name first and last name
 */
public record Person(long id, String name) implements Serializable {}
