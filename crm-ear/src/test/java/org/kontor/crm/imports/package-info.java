/** Imports, seen from outside: in the container, on the real database, and across a killed server. */
package org.kontor.crm.imports;
