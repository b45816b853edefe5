/** The job that imports companies (I-07): thin artifacts over the steps of crm-ejb. */
@NullMarked
package org.kontor.crm.batch.imports;

import org.jspecify.annotations.NullMarked;
