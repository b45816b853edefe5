package org.kontor.crm.change;

/** Why something was written, as history says it. The database knows the same names. */
public enum Cause {
    /** A person saved a page. */
    FORM,
    /** A call of the REST interface. */
    REST,
    /** An import run; the reference is the run. */
    IMPORT,
    /** An undo; the reference is the change set undone. */
    UNDO,
    /** One act upon many records. */
    BULK,
    /** The product itself, without a person. */
    SYSTEM,
    /** The demonstration data of the first start. */
    DEMO,
    /** The server's console. */
    CONSOLE,
    /** Records were taken out of the house; nothing was changed. */
    EXPORT,
    /** Records of somebody who leaves went to another person; the reference is who left. */
    HANDOVER
}
