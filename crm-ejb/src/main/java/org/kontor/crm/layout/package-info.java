/** What users make of pages and forms of records: which sections and fields, in which order, for oneself or for all (S-06, S-20). */
@BusinessComponent(
        name = "layout",
        uses = {"access", "change", "customfield", "identifier", "platform"})
@NullMarked
package org.kontor.crm.layout;

import org.jspecify.annotations.NullMarked;
import org.kontor.crm.shared.BusinessComponent;
