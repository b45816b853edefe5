package org.kontor.crm.web.structure.planted.style;

import java.util.Calendar;

/** Breaks the rules on purpose. */
class Careless {

    void shout() {
        System.out.println(Calendar.getInstance().getTimeZone());
        throw new RuntimeException("something went wrong");
    }
}
