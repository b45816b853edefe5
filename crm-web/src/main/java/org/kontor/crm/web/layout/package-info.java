/** How pages and forms of records are arranged: slots that say what a field looks like, places that say where it stands. */
@NullMarked
package org.kontor.crm.web.layout;

import org.jspecify.annotations.NullMarked;
