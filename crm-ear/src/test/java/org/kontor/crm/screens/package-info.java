/** The screens in a real browser: one test for each requirement they show (section 2 of the product's contract). */
@NullMarked
package org.kontor.crm.screens;

import org.jspecify.annotations.NullMarked;
