/** Keeps the store of files clean. */
@NullMarked
package org.kontor.crm.batch.file;

import org.jspecify.annotations.NullMarked;
