package org.kontor.crm.web.contact;

import java.io.Serializable;
import java.time.Instant;

/**
 * Somebody saved the contact after the form was opened.
 *
 * @param who name
 * @param when moment of that save
 * @param version version the contact has now
 */
public record ContactConflict(String who, Instant when, long version) implements Serializable {}
