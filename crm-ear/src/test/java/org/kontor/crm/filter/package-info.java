/** In-container tests of conditions over lists and what makes them fast. */
@NullMarked
package org.kontor.crm.filter;

import org.jspecify.annotations.NullMarked;
