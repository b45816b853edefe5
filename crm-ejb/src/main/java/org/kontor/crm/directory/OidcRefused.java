package org.kontor.crm.directory;

/** The provider, or what it sent, does not say who somebody is. */
public class OidcRefused extends Exception {

    private static final long serialVersionUID = 1L;

    OidcRefused(String why) {
        super(why);
    }

    OidcRefused(String why, Throwable cause) {
        super(why, cause);
    }
}
