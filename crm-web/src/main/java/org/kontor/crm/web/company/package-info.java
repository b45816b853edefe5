/** Pages of companies: list, form, page with history. Thin beans over the company service; no rule lives here. */
@NullMarked
package org.kontor.crm.web.company;

import org.jspecify.annotations.NullMarked;
