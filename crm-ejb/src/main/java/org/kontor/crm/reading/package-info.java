/** Who read what (B-09): noted beside the request, written in batches, never changed. */
@BusinessComponent(
        name = "reading",
        uses = {"access", "organisation", "platform"})
@NullMarked
package org.kontor.crm.reading;

import org.jspecify.annotations.NullMarked;
import org.kontor.crm.shared.BusinessComponent;
