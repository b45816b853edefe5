/** Tests of personal access tokens on the real server and database. */
@NullMarked
package org.kontor.crm.token;

import org.jspecify.annotations.NullMarked;
