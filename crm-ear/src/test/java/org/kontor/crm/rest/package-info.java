/** The REST interface from outside: every call, as users whose rights differ. */
@NullMarked
package org.kontor.crm.rest;

import org.jspecify.annotations.NullMarked;
