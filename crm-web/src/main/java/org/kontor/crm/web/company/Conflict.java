package org.kontor.crm.web.company;

import java.io.Serializable;
import java.time.Instant;

/**
 * Somebody saved the company after the form was opened.
 *
 * @param who name
 * @param when moment of that save
 * @param version version the company has now
 * @param fields labels of the fields that were changed there and here
 */
public record Conflict(String who, Instant when, long version, String fields) implements Serializable {}
