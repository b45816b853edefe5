/** Breaks a rule on purpose. */
@BusinessComponent(name = "used")
package org.kontor.crm.structure.planted.undeclared.used;

import org.kontor.crm.shared.BusinessComponent;
