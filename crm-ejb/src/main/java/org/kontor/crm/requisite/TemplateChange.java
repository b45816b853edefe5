package org.kontor.crm.requisite;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What became of a write.
 *
 * @param code the template written
 * @param changeSetId what an undo takes back, null when everything stood so already
 */
public record TemplateChange(String code, @Nullable Long changeSetId) implements Serializable {}
