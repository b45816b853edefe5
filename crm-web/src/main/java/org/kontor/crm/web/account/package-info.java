/** *Moje konto*: what users keep for themselves. */
@NullMarked
package org.kontor.crm.web.account;

import org.jspecify.annotations.NullMarked;
