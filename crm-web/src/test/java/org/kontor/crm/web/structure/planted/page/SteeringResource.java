package org.kontor.crm.web.structure.planted.page;

import org.primefaces.PrimeFaces;

/** Breaks the rules on purpose: a call that speaks to a page. */
class SteeringResource {

    void steer() {
        PrimeFaces.current().executeScript("location.reload()");
    }
}
