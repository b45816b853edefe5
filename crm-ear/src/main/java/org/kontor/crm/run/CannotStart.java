package org.kontor.crm.run;

/** A reason not to start that its reader can act on: one plain sentence, no stack trace. */
final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotStart(String sentence) {
        super(sentence);
    }
}
