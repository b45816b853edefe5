package org.kontor.crm.picture;

import java.util.List;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;

/** A file is no picture the house takes (HTTP 400); the key says what is wrong and what would do. */
public class NoPicture extends Invalid {

    private static final long serialVersionUID = 1L;

    NoPicture(String key, String... parameters) {
        super(List.of(Problem.of("file", key, parameters)));
    }
}
