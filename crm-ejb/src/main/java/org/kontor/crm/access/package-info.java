/** Decides who may do what: roles with levels become one predicate that filters lists, decides records, explains. */
@BusinessComponent(
        name = "access",
        uses = {"change", "organisation", "platform"})
@NullMarked
package org.kontor.crm.access;

import org.jspecify.annotations.NullMarked;
import org.kontor.crm.shared.BusinessComponent;
