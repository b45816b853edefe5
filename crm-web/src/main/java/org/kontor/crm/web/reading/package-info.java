/** Who reads what: noted where it is read, shown on the record (B-09). */
@NullMarked
package org.kontor.crm.web.reading;

import org.jspecify.annotations.NullMarked;
