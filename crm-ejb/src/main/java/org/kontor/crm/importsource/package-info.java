/**
 * Imports by themselves (I-09): where files come from, when somebody looks there, and what stops it. A file is tried first;
 * the tally decides whether it is applied. Who has found what, and what became of it, is told on a page and by e-mail.
 */
@BusinessComponent(
        name = "importsource",
        uses = {"access", "change", "identifier", "imports", "mail", "organisation", "platform"})
@NullMarked
package org.kontor.crm.importsource;

import org.jspecify.annotations.NullMarked;
import org.kontor.crm.shared.BusinessComponent;
