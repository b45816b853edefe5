/** What users make of lists: which columns they show, how wide, for oneself or for all (S-20). */
@BusinessComponent(
        name = "listview",
        uses = {"access", "change", "platform"})
@NullMarked
package org.kontor.crm.listview;

import org.jspecify.annotations.NullMarked;
import org.kontor.crm.shared.BusinessComponent;
