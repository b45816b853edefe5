package org.kontor.crm.organisation;

import java.util.List;
import org.kontor.crm.shared.Problem;

/** What a password has to be before it is kept. */
public interface PasswordPolicy {

    /** Path of the field its problems name. */
    String FIELD = "password";

    /**
     * What is wrong with a password; empty when nothing is.
     *
     * @param owner whose password it shall be
     * @param password as typed
     */
    List<Problem> check(PasswordOwner owner, char[] password);
}
