/** Conditions that narrow lists of records: written in addresses, checked by the fields' kinds, rendered as SQL (B-07). */
@BusinessComponent(
        name = "filter",
        uses = {"customfield", "identifier", "picklist", "platform"})
@NullMarked
package org.kontor.crm.filter;

import org.jspecify.annotations.NullMarked;
import org.kontor.crm.shared.BusinessComponent;
