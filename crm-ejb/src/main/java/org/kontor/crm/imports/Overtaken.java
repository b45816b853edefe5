package org.kontor.crm.imports;

/** A job is behind what another one has done of the same run meanwhile; begun anew, it goes on where that one came. */
final class Overtaken extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    Overtaken(String message) {
        super(message);
    }
}
