/** Administers who works here: accounts, invitations and passwords, roles held, the tree of departments. */
@BusinessComponent(
        name = "staff",
        uses = {"access", "change", "identifier", "organisation", "platform", "token"})
@NullMarked
package org.kontor.crm.staff;

import org.jspecify.annotations.NullMarked;
import org.kontor.crm.shared.BusinessComponent;
