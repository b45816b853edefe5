package org.kontor.crm.web.custom;

import java.io.Serializable;

/**
 * A user or record that a picker has offered.
 *
 * @param id its identifier
 * @param name its name
 */
public record Pick(long id, String name) implements Serializable {}
