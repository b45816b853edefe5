@NullMarked
package org.kontor.crm.listview;

import org.jspecify.annotations.NullMarked;
