@NullMarked
package org.kontor.crm.importsource;

import org.jspecify.annotations.NullMarked;
