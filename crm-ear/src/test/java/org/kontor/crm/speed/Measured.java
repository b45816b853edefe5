package org.kontor.crm.speed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one shape took.
 *
 * @param bare the bare SQL; null where there is none
 * @param service inside the server, from the call's arrival to its answer, before it is written
 * @param json the whole answer of REST
 * @param page the whole page; null where there is none
 * @param jsonTogether answers of REST with several clients at once; null at the baseline
 * @param pageTogether pages with several clients at once; null at the baseline and where there is no page
 * @param statements the fewest statements of a warm page, session and rights included; none where there is no page
 */
record Measured(
        Shape shape,
        @Nullable Times bare,
        Times service,
        Times json,
        @Nullable Times page,
        @Nullable Together jsonTogether,
        @Nullable Together pageTogether,
        List<String> statements) {

    /**
     * What several clients at once got.
     *
     * @param rate answers a second, all clients together
     */
    record Together(double rate, Times times) {}
}
