package org.kontor.crm.web.contact;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A company or contact picked while typing: one that is there, or one to be added under the name typed.
 *
 * @param id null for one to be added
 * @param name its name
 * @param about what tells it from others of the same name, empty for nothing
 */
public record Pick(@Nullable Long id, String name, String about) implements Serializable {

    /** One to be added. */
    static Pick added(String name) {
        return new Pick(null, name, "");
    }
}
