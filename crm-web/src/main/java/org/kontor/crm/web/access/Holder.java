package org.kontor.crm.web.access;

import java.io.Serializable;

/**
 * Who holds a role.
 *
 * @param id the user or department
 * @param name its name
 */
public record Holder(long id, String name) implements Serializable {}
