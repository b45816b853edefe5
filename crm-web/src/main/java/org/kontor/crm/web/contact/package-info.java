/** Pages of contacts, and the contacts of a company's page. */
@NullMarked
package org.kontor.crm.web.contact;

import org.jspecify.annotations.NullMarked;
