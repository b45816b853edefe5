/**
 * What users make of lists: which columns they show, how wide, and which questions they keep under a
 * name, for oneself or for all (S-20, B-07).
 */
@BusinessComponent(
        name = "listview",
        uses = {"access", "change", "identifier", "platform"})
@NullMarked
package org.kontor.crm.listview;

import org.jspecify.annotations.NullMarked;
import org.kontor.crm.shared.BusinessComponent;
