package org.kontor.crm.customfield;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What became of a write.
 *
 * @param key the field written
 * @param changeSetId what an undo takes back, null when everything stood so already
 */
public record CustomChange(String key, @Nullable Long changeSetId) implements Serializable {}
