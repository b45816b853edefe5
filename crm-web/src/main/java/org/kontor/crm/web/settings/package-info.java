/** Pages of the settings: which there are, and selection lists. */
@NullMarked
package org.kontor.crm.web.settings;

import org.jspecify.annotations.NullMarked;
