/** One descriptor for every field: screens, filters, import, REST and history all go through it. */
@BusinessComponent(
        name = "field",
        uses = {"access", "change", "customfield", "file", "identifier", "organisation", "picklist", "platform"})
@NullMarked
package org.kontor.crm.field;

import org.jspecify.annotations.NullMarked;
import org.kontor.crm.shared.BusinessComponent;
