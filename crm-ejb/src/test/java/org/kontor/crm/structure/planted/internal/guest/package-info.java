/** Breaks a rule on purpose. */
@BusinessComponent(
        name = "guest",
        uses = {"owner"})
package org.kontor.crm.structure.planted.internal.guest;

import org.kontor.crm.shared.BusinessComponent;
