/** The product under test: what in-container tests deploy and what browser tests drive. */
@NullMarked
package org.kontor.crm.product;

import org.jspecify.annotations.NullMarked;
