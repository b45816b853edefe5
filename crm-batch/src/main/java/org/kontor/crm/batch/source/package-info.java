/** Looks by the clock for files to import (I-09): thin timers over the services of crm-ejb. */
@NullMarked
package org.kontor.crm.batch.source;

import org.jspecify.annotations.NullMarked;
