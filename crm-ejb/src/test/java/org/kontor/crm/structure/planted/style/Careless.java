package org.kontor.crm.structure.planted.style;

import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.Date;

/** Breaks rules on purpose. */
class Careless {

    @Inject
    private String injected;

    @SuppressWarnings({"JavaUtilDate", "SystemOut"})
    void print() {
        System.out.println(Json.createValue(injected) + "" + new Date());
        throw new RuntimeException("generic");
    }
}
