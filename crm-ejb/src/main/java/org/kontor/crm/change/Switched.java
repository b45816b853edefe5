package org.kontor.crm.change;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who gave a value that a record has, and when.
 *
 * @param by the name history shows
 * @param consoleUser who submitted it at the server's console; null elsewhere
 */
public record Switched(String by, @Nullable String consoleUser, Instant at) implements Serializable {}
