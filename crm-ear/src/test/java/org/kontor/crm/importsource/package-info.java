/** Sources of imports, seen from outside: in the container, and as the whole product with servers around it. */
package org.kontor.crm.importsource;
