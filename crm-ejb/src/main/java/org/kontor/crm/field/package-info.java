/** One descriptor for every field: screens, filters, import, REST and history all go through it. */
@BusinessComponent(
        name = "field",
        uses = {"access", "change", "customfield", "identifier", "organisation", "picklist"})
@NullMarked
package org.kontor.crm.field;

import org.jspecify.annotations.NullMarked;
import org.kontor.crm.shared.BusinessComponent;
