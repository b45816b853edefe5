package org.kontor.crm.run;

/** A reason not to start that its reader can act on: one plain sentence, no stack trace. */
final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotStart(String sentence) {
        super(sentence);
    }

    /** Does the work; where it cannot, says why and ends the build's process. */
    static void orSaySo(Runnable work) {
        try {
            work.run();
        } catch (CannotStart e) {
            System.err.println("\nKontor CRM cannot start. " + e.getMessage() + "\n");
            System.exit(1);
        }
    }
}
