package org.kontor.crm.picklist;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What became of a write.
 *
 * @param code the value written
 * @param changeSetId what an undo takes back, null when everything stood so already
 */
public record PicklistChange(String code, @Nullable Long changeSetId) implements Serializable {}
