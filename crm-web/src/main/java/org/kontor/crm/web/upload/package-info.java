/** Files into and out of the house for pages: addresses of their own beside the pages, with a session and rights. */
@NullMarked
package org.kontor.crm.web.upload;

import org.jspecify.annotations.NullMarked;
