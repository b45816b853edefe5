/** History and undo on the real database: what is written is recorded, and what is recorded can be taken back. */
@NullMarked
package org.kontor.crm.change;

import org.jspecify.annotations.NullMarked;
