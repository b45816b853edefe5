package org.kontor.crm.imports;

import java.io.Serializable;
import java.time.Instant;

/**
 * Somebody who said what becomes of rows that were put to people (I-04).
 *
 * @param name the user's name as it is now
 * @param rows of how many rows; of those that others have answered anew no more
 * @param at when last
 */
public record Answerer(String name, long rows, Instant at) implements Serializable {}
