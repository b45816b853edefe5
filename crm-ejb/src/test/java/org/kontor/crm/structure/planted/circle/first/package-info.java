/** Breaks a rule on purpose. */
@BusinessComponent(
        name = "first",
        uses = {"second"})
package org.kontor.crm.structure.planted.circle.first;

import org.kontor.crm.shared.BusinessComponent;
