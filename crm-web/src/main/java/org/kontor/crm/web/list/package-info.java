/** Lists of records: one set of pages' parts for every kind of record. */
@NullMarked
package org.kontor.crm.web.list;

import org.jspecify.annotations.NullMarked;
