package org.kontor.crm.change;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Puts an act into the transaction's settings, where the history triggers find it. */
@Dependent
class Recorder {

    private static final Object BEGUN = new Object();

    @Inject
    ChangeQueries queries;

    @Inject
    Event<ActBegun> begun;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    /** Once a transaction: a nested recorded call adds to the act that is already going on. */
    void begin(Act act) {
        if (transaction.getTransactionKey() == null) {
            throw new IllegalStateException("a recorded call needs a transaction");
        }
        if (transaction.getResource(BEGUN) == null) {
            tell(act);
        }
    }

    /** An undo names itself in history even when the page or job around it has named its own act already. */
    void beginUndo(Act undo) {
        tell(undo);
    }

    private void tell(Act act) {
        begun.fire(new ActBegun(act));
        queries.tell(act);
        transaction.putResource(BEGUN, act);
    }
}
