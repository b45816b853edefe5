/** What stands before pages and calls alike: headers for browsers, refusals in the right form. */
@NullMarked
package org.kontor.crm.web.guard;

import org.jspecify.annotations.NullMarked;
