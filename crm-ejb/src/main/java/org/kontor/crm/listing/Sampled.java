package org.kontor.crm.listing;

import java.io.Serializable;
import org.kontor.crm.shared.RecordRef;

/**
 * A record named as an example.
 *
 * @param record which one
 * @param name its name
 */
public record Sampled(RecordRef record, String name) implements Serializable {}
