package org.kontor.crm.change;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Who does something, and why. Page, REST resource or run makes it and hands it to the service as the first argument;
 * no service reads the security principal for it. The first {@link Recorded} call of a transaction decides.
 *
 * @param userId the acting user, {@link #NOBODY} for the product itself
 * @param userName the name history shows, also when the user is gone
 * @param cause why
 * @param causeRef what the cause refers to: the import run, the change set undone
 * @param note a remark shown in history
 * @param consoleUser who submitted it at the server's console, for the acting user; null elsewhere
 * @param changeSetId an open change set to write into, when the act spans several transactions
 */
public record Act(
        long userId,
        String userName,
        Cause cause,
        @Nullable Long causeRef,
        @Nullable String note,
        @Nullable String consoleUser,
        @Nullable Long changeSetId)
        implements Serializable {

    /** The user id of acts that no user is behind. */
    public static final long NOBODY = 0;

    /** An act that opens its change set with its first write. */
    public static Act of(long userId, String userName, Cause cause) {
        return new Act(userId, userName, cause, null, null, null, null);
    }

    /** An act without a user, shown under the given name. */
    public static Act ofNobody(String name, Cause cause) {
        return of(NOBODY, name, cause);
    }

    /** The same act, referring to an import run or a change set. */
    public Act about(long reference) {
        return new Act(userId, userName, cause, reference, note, consoleUser, changeSetId);
    }

    /** The same person, for another reason. */
    public Act as(Cause other) {
        return new Act(userId, userName, other, causeRef, note, consoleUser, changeSetId);
    }

    /** The same act with a remark for history. */
    public Act noted(String remark) {
        return new Act(userId, userName, cause, causeRef, remark, consoleUser, changeSetId);
    }

    /** The same act, submitted for the user at the server's console; null when it was not. */
    public Act submittedBy(@Nullable String console) {
        return new Act(userId, userName, cause, causeRef, note, console, changeSetId);
    }

    /** The same act, writing into a change set opened before by {@link ChangeService#open}. */
    public Act in(long changeSet) {
        return new Act(userId, userName, cause, causeRef, note, consoleUser, changeSet);
    }
}
