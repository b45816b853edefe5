package org.kontor.crm.web.structure.planted.style;

import jakarta.json.Json;
import java.util.Calendar;

/** Breaks the rules on purpose. */
class Careless {

    void shout() {
        System.out.println(Json.createValue(Calendar.getInstance().getTimeZone().getID()));
        throw new RuntimeException("something went wrong");
    }
}
