/** Custom fields: what they are called and hold, and what their values may be, for whatever record has them (S-07, S-09, S-20). */
@BusinessComponent(
        name = "customfield",
        uses = {"access", "change", "identifier", "organisation", "platform"})
@NullMarked
package org.kontor.crm.customfield;

import org.jspecify.annotations.NullMarked;
import org.kontor.crm.shared.BusinessComponent;
