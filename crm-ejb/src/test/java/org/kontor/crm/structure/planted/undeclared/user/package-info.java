/** Breaks a rule on purpose. */
@BusinessComponent(name = "user")
package org.kontor.crm.structure.planted.undeclared.user;

import org.kontor.crm.shared.BusinessComponent;
