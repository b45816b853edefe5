/** Selection lists that administrators keep: company types, industries, head counts (S-11, S-12, S-17). */
@BusinessComponent(
        name = "picklist",
        uses = {"access", "change", "identifier", "platform"})
@NullMarked
package org.kontor.crm.picklist;

import org.jspecify.annotations.NullMarked;
import org.kontor.crm.shared.BusinessComponent;
