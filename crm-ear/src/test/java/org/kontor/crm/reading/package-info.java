/** Who read what, in the container (B-09). */
@NullMarked
package org.kontor.crm.reading;

import org.jspecify.annotations.NullMarked;
