/** Finds records by whatever of them somebody types (B-07). */
@BusinessComponent(
        name = "search",
        uses = {"access", "contact", "field", "filter", "identifier", "organisation", "platform", "requisite"})
@NullMarked
package org.kontor.crm.search;

import org.jspecify.annotations.NullMarked;
import org.kontor.crm.shared.BusinessComponent;
