/** Who is there: the one authentication mechanism, the check of passwords, and the current user of a request. */
@NullMarked
package org.kontor.crm.web.signin;

import org.jspecify.annotations.NullMarked;
