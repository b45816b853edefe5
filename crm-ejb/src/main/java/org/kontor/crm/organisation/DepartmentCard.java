package org.kontor.crm.organisation;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One department of the tree.
 *
 * @param id the department
 * @param name its name
 * @param parentId the department above, null at the top
 * @param depth 0 at the top
 */
public record DepartmentCard(long id, String name, @Nullable Long parentId, int depth) implements Serializable {}
