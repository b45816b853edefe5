package org.kontor.crm.change;

/** Whether an act is taken back, in SQL (S-34): an undo names it that was not taken back itself. */
public final class Undone {

    /** A condition on the {@code change_set} that the statement calls {@code s}. */
    public static final String CONDITION = """
            exists (select from change_set u where u.cause = 'UNDO' and u.cause_ref = s.id
                       and not exists (select from change_set b where b.cause = 'UNDO' and b.cause_ref = u.id))""";

    private Undone() {}
}
