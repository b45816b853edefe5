/** Lists as files: CSV and XLSX, row by row, in the reader's language. */
@NullMarked
package org.kontor.crm.web.sheet;

import org.jspecify.annotations.NullMarked;
