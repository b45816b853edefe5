/** What the product stands on: migrations at start-up, the clock, reading rows with SQL. */
@BusinessComponent(name = "platform")
@NullMarked
package org.kontor.crm.platform;

import org.jspecify.annotations.NullMarked;
import org.kontor.crm.shared.BusinessComponent;
