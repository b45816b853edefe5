/** Jobs: thin steps over the services of crm-ejb. */
@NullMarked
package org.kontor.crm.batch;

import org.jspecify.annotations.NullMarked;
