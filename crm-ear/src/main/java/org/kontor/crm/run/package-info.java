/**
 * Runs the product from a clone: a PostgreSQL of its own beside the server that the build starts. Nothing here is part
 * of the EAR.
 */
@NullMarked
package org.kontor.crm.run;

import org.jspecify.annotations.NullMarked;
