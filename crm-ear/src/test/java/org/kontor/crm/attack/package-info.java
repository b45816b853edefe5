/** What attackers try, tried on the running product. */
@NullMarked
package org.kontor.crm.attack;

import org.jspecify.annotations.NullMarked;
