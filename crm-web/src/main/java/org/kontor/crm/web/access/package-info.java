/** *Prawa dostępu > Uprawnienia dostępu*: roles, their draft and its effect. */
@NullMarked
package org.kontor.crm.web.access;

import org.jspecify.annotations.NullMarked;
