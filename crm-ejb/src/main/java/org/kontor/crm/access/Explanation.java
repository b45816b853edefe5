package org.kontor.crm.access;

import java.io.Serializable;
import java.util.List;

/**
 * A decision with the names a reader needs.
 *
 * @param decision verdict and reasons
 * @param responsible name of the person responsible for the record
 * @param responsibleDepartments that person's departments, from the top of the tree down
 * @param userDepartments the asked user's departments, from the top of the tree down
 */
public record Explanation(
        Decision decision, String responsible, List<String> responsibleDepartments, List<String> userDepartments)
        implements Serializable {}
