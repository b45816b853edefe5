/** Stored files: immutable content in the database, referred to by id; knows no record in particular. */
@BusinessComponent(
        name = "file",
        uses = {"change", "platform"})
@NullMarked
package org.kontor.crm.file;

import org.jspecify.annotations.NullMarked;
import org.kontor.crm.shared.BusinessComponent;
