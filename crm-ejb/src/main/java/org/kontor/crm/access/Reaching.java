package org.kontor.crm.access;

import java.io.Serializable;

/**
 * Somebody who may do something with a record.
 *
 * @param id the user
 * @param name the user's name
 * @param level the highest level any role gives
 */
public record Reaching(long id, String name, Level level) implements Serializable {}
