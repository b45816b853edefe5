/** Refusals as machines read them: {@code application/problem+json} (RFC 9457) in the caller's language. */
@NullMarked
package org.kontor.crm.web.problem;

import org.jspecify.annotations.NullMarked;
