/** Custom fields on pages: what they say and how they are typed in, whatever record has them. */
@NullMarked
package org.kontor.crm.web.custom;

import org.jspecify.annotations.NullMarked;
