package org.kontor.crm.screens;

import com.microsoft.playwright.Page;

/** What hands do on a keyboard when no key leads there directly. */
final class Keys {

    /** More than any page has elements to stop at. */
    private static final int STOPS = 400;

    private Keys() {}

    /** Presses Tab until the element with the id has the focus. */
    static void tabTo(Page page, String id) {
        page.locator("[id='" + id + "']").waitFor();
        tab(page, "e => e.id === '" + id + "'");
    }

    /** Presses Tab until the element that has the focus is the one meant. */
    static void tab(Page page, String meant) {
        for (int stop = 0; stop < STOPS; stop++) {
            if (Boolean.TRUE.equals(page.evaluate("(" + meant + ")(document.activeElement)"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab does not reach " + meant + " on " + page.url());
    }

    /** Goes to a control and presses it. */
    static void press(Page page, String id) {
        tabTo(page, id);
        page.keyboard().press("Enter");
    }

    /** Goes to a choice and types the beginning of the label, as a native choice wants it. */
    static void choose(Page page, String id, String label) {
        tabTo(page, id);
        page.keyboard().type(label);
    }
}
