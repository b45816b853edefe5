/** Acts on many companies as jobs (B-06). */
@NullMarked
package org.kontor.crm.batch.bulk;

import org.jspecify.annotations.NullMarked;
