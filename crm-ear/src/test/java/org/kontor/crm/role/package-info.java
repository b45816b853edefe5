/** Roles on the real server and database. */
@NullMarked
package org.kontor.crm.role;

import org.jspecify.annotations.NullMarked;
