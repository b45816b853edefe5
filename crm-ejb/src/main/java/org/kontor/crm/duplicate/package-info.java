/** Finds companies that may be the same one, says why, and remembers which are not (B-04). */
@BusinessComponent(
        name = "duplicate",
        uses = {"access", "change", "company", "identifier", "organisation", "platform", "requisite"})
@NullMarked
package org.kontor.crm.duplicate;

import org.jspecify.annotations.NullMarked;
import org.kontor.crm.shared.BusinessComponent;
