/** What every page shares: who looks, in which language and zone, how values are written, toasts and refusals. */
@NullMarked
package org.kontor.crm.web.shell;

import org.jspecify.annotations.NullMarked;
