/** *Ustawienia > Prawa dostępu*: users and departments. */
@NullMarked
package org.kontor.crm.web.staff;

import org.jspecify.annotations.NullMarked;
