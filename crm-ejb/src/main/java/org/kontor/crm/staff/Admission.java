package org.kontor.crm.staff;

/**
 * What came of somebody whom a directory vouches for.
 *
 * @param outcome whether they may come in
 * @param userId the account; 0 when there is none
 */
public record Admission(Outcome outcome, long userId) {

    /** Whether somebody may come in, and else why not. */
    public enum Outcome {
        ADMITTED,
        /** None of the groups gives anything here. */
        NO_GROUP,
        /** The account is closed here. */
        CLOSED,
        /** Somebody else's account has the login. */
        TAKEN,
        /** Login or name are such as no account has. */
        UNFIT
    }

    static Admission refused(Outcome outcome) {
        return new Admission(outcome, 0);
    }

    /** Whether the person may come in. */
    public boolean admitted() {
        return outcome == Outcome.ADMITTED;
    }
}
