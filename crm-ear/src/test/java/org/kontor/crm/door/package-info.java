/** Walks every door of the product with what somebody may not read, and looks for it in every answer. */
@NullMarked
package org.kontor.crm.door;

import org.jspecify.annotations.NullMarked;
