/** What holds for every class of pages and REST resources. */
@NullMarked
package org.kontor.crm.web.structure;

import org.jspecify.annotations.NullMarked;
