/** Forms of records being edited: what is typed, conflicts with others, drafts. */
@NullMarked
package org.kontor.crm.web.edit;

import org.jspecify.annotations.NullMarked;
