/** The search of all records, as pages ask it while somebody types (B-07). */
@NullMarked
package org.kontor.crm.web.find;

import org.jspecify.annotations.NullMarked;
