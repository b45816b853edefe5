/** The few types every component speaks: references, pages, refusals. */
@NullMarked
package org.kontor.crm.shared;

import org.jspecify.annotations.NullMarked;
