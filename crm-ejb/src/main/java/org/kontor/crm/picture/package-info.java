/** Pictures: checked by content, drawn anew without their metadata, with small versions; knows no record in particular. */
@BusinessComponent(
        name = "picture",
        uses = {"change", "file", "platform"})
@NullMarked
package org.kontor.crm.picture;

import org.jspecify.annotations.NullMarked;
import org.kontor.crm.shared.BusinessComponent;
