/** Keeps the indexes of custom fields up to date. */
@NullMarked
package org.kontor.crm.batch.index;

import org.jspecify.annotations.NullMarked;
