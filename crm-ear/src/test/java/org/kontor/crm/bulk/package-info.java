@NullMarked
package org.kontor.crm.bulk;

import org.jspecify.annotations.NullMarked;
