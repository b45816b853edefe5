/** What people have typed and not saved yet, kept beside the records until it is. */
@BusinessComponent(
        name = "draft",
        uses = {"access", "change", "platform"})
@NullMarked
package org.kontor.crm.draft;

import org.jspecify.annotations.NullMarked;
import org.kontor.crm.shared.BusinessComponent;
