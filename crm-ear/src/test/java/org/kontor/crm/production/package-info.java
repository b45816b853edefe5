/** The product as it is packed for servers, started without Maven against a database that has none of the demo. */
@NullMarked
package org.kontor.crm.production;

import org.jspecify.annotations.NullMarked;
