/** Reads a delimited text file as it lies in the world: finds out its encoding and delimiter and walks its rows. */
@NullMarked
package org.kontor.crm.imports.file;

import org.jspecify.annotations.NullMarked;
