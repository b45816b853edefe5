/**
 * Imports lists of companies (I-01 to I-11). An import is a table: the file's rows are staged with what became of
 * them, and tallies, rejected rows, progress and restart all read that table.
 */
@BusinessComponent(
        name = "imports",
        uses = {
            "access",
            "bulk",
            "change",
            "company",
            "contact",
            "customfield",
            "duplicate",
            "field",
            "file",
            "filter",
            "identifier",
            "layout",
            "listing",
            "listview",
            "organisation",
            "picklist",
            "platform",
            "requisite",
            "role"
        })
@NullMarked
package org.kontor.crm.imports;

import org.jspecify.annotations.NullMarked;
import org.kontor.crm.shared.BusinessComponent;
