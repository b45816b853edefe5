/** Addresses without extensions: what the browser shows is {@code /companies/1042}, never the name of a page file. */
@NullMarked
package org.kontor.crm.web.route;

import org.jspecify.annotations.NullMarked;
