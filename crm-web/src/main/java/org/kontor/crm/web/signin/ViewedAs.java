package org.kontor.crm.web.signin;

import java.io.Serializable;

/**
 * What a session keeps of a look through somebody else's eyes. It ends with the session.
 *
 * @param viewerId who looks: in nobody else's session does it count
 * @param userId through whose eyes
 */
record ViewedAs(long viewerId, long userId) implements Serializable {

    /** Name of the session's attribute. */
    static final String ATTRIBUTE = "org.kontor.crm.viewedAs";
}
