/** Stored files: immutable content in the database, referred to by id, and the files on records, whichever they are. */
@BusinessComponent(
        name = "file",
        uses = {"access", "change", "identifier", "organisation", "platform"})
@NullMarked
package org.kontor.crm.file;

import org.jspecify.annotations.NullMarked;
import org.kontor.crm.shared.BusinessComponent;
