package org.kontor.crm.web.signin;

import java.io.Serializable;

/**
 * What a session keeps of its user.
 *
 * @param userId the user; everything else is read afresh with each request
 */
record SignedIn(long userId) implements Serializable {

    /** Name of the session's attribute. */
    static final String ATTRIBUTE = "org.kontor.crm.signedIn";
}
