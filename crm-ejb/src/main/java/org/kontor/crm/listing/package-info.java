/**
 * Lists of records: what can be asked of them, in which order, page by page, with exactly the columns shown; and what is
 * done with all that match (S-02, B-06, B-07). Kinds of records describe themselves by {@link Listed}.
 */
@BusinessComponent(
        name = "listing",
        uses = {"access", "change", "customfield", "field", "filter", "organisation", "picklist", "platform"})
@NullMarked
package org.kontor.crm.listing;

import org.jspecify.annotations.NullMarked;
import org.kontor.crm.shared.BusinessComponent;
