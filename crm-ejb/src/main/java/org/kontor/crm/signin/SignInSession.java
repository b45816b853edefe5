package org.kontor.crm.signin;

import java.io.Serializable;
import java.time.Instant;

/**
 * One place a user is signed in.
 *
 * @param id the session
 * @param startedAt when it began
 * @param seenAt when something came from it last, to the minute
 * @param address where it came from
 * @param agent what the browser says of itself
 * @param remembered whether the device needs no password for a while
 */
public record SignInSession(
        long id, Instant startedAt, Instant seenAt, String address, String agent, boolean remembered)
        implements Serializable {}
