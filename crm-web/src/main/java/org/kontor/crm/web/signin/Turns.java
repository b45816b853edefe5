package org.kontor.crm.web.signin;

import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Lets passwords of one login be checked one after the other on this server: a program that begins with many calls at once
 * costs one hash, and a hundred guesses wait in line instead of taking all cores.
 */
final class Turns {

    private static final int STRIPES = 256;

    private final ReentrantLock[] stripes =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(ReentrantLock[]::new);

    /** The lock of a login; a few logins share one. */
    ReentrantLock of(String login) {
        return stripes[Math.floorMod(Arrays.hashCode(login.toCharArray()), STRIPES)];
    }
}
