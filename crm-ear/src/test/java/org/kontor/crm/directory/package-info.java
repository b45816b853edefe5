/** Signing in by directories of the house, against the running product. */
@NullMarked
package org.kontor.crm.directory;

import org.jspecify.annotations.NullMarked;
