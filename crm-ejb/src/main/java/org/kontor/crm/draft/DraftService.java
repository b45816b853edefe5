package org.kontor.crm.draft;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.ViewOnly;
import org.kontor.crm.shared.RecordRef;

/**
 * Door to drafts. Open to every caller, because rights are values here: a draft is its author's alone, whoever may read
 * the record. It is no change of the record, so it is not recorded.
 */
@Stateless
@PermitAll
public class DraftService {

    /** The id of a record that is being added. */
    public static final long NEW = 0;

    /** So long a draft is kept after it was typed last. */
    public static final Duration KEPT = Duration.ofDays(14);

    /** The longest content that is kept, in characters; a form is far shorter. */
    private static final int LONGEST = 1_000_000;

    @Inject
    DraftQueries drafts;

    @Inject
    ViewOnly viewOnly;

    /**
     * Keeps what the reader has typed, in the place of what was kept before.
     *
     * @return when
     * @throws IllegalArgumentException when it is longer than any form
     */
    public Instant keep(Rights rights, RecordRef record, String content) {
        if (content.length() > LONGEST) {
            throw new IllegalArgumentException("no form is so long");
        }
        drafts.dropOlder(KEPT);
        return drafts.keep(rights.userId(), record, content);
    }

    /** The reader's own draft of a record. */
    public Optional<Draft> find(Rights rights, RecordRef record) {
        return own(rights, record);
    }

    /** The reader's older draft of a record, which was set aside while they typed something new. */
    public Optional<Draft> findAside(Rights rights, RecordRef record) {
        return own(rights, aside(record));
    }

    /** What somebody types is nobody else's business, not even of those who look through their eyes. */
    private Optional<Draft> own(Rights rights, RecordRef record) {
        return viewOnly.isOn() ? Optional.empty() : drafts.find(rights.userId(), record, KEPT);
    }

    /** Makes room for what is typed now; what was kept before can still be asked for, what was set aside before that is gone. */
    public void setAside(Rights rights, RecordRef record) {
        dropAside(rights, record);
        drafts.rename(rights.userId(), record, aside(record));
    }

    /** Throws the draft away that was set aside. */
    public void dropAside(Rights rights, RecordRef record) {
        drafts.drop(rights.userId(), aside(record));
    }

    /** No record has a number below zero. */
    private static RecordRef aside(RecordRef record) {
        return new RecordRef(record.entity(), -1 - record.id());
    }

    /** Throws the reader's draft of a record away: it was saved, or is not wanted. */
    public void drop(Rights rights, RecordRef record) {
        drafts.drop(rights.userId(), record);
    }
}
