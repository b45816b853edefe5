package org.kontor.crm.screens;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;

/** Tests that look at screens and leave language and theme as they were. */
abstract class LookCase {

    @RegisterExtension
    final Browser browser = Browser.thatLooksInside();

    final Look look = new Look(browser);

    @AfterEach
    final void putBack() {
        look.putBack();
    }
}
