/** Files on records, for pages: the list of a record, and what its words are. */
@NullMarked
package org.kontor.crm.web.file;

import org.jspecify.annotations.NullMarked;
