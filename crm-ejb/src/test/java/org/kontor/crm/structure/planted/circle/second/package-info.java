/** Breaks a rule on purpose. */
@BusinessComponent(
        name = "second",
        uses = {"first"})
package org.kontor.crm.structure.planted.circle.second;

import org.kontor.crm.shared.BusinessComponent;
