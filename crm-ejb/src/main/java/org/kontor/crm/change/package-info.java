/** Change sets, the history the database writes for them, and undo; knows no record in particular. */
@BusinessComponent(name = "change")
@NullMarked
package org.kontor.crm.change;

import org.jspecify.annotations.NullMarked;
import org.kontor.crm.shared.BusinessComponent;
