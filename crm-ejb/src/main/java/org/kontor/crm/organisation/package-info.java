/** Who works here: users, their settings and passwords, the tree of departments. */
@BusinessComponent(
        name = "organisation",
        uses = {"change", "identifier", "platform"})
@NullMarked
package org.kontor.crm.organisation;

import org.jspecify.annotations.NullMarked;
import org.kontor.crm.shared.BusinessComponent;
