/** Roles as administrators write them: a draft, its effect upon people and records, and its publication. */
@BusinessComponent(
        name = "role",
        uses = {"access", "change", "company", "contact", "customfield", "field", "identifier", "listing", "platform"})
@NullMarked
package org.kontor.crm.role;

import org.jspecify.annotations.NullMarked;
import org.kontor.crm.shared.BusinessComponent;
