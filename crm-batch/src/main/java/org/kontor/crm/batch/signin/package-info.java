/** Forgets by the clock what is left of signing in. */
@NullMarked
package org.kontor.crm.batch.signin;

import org.jspecify.annotations.NullMarked;
