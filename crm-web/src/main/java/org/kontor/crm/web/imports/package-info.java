/** Pages of imports: upload, columns and preview, progress, result, list. */
@NullMarked
package org.kontor.crm.web.imports;

import org.jspecify.annotations.NullMarked;
