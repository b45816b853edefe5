package org.kontor.crm.platform;

/** The end of a start that must not go on. */
public final class NoStart {

    private static final System.Logger LOG = System.getLogger(NoStart.class.getName());
    private static final int REFUSED = 3;

    private NoStart() {}

    /**
     * Says why in one sentence and ends the server's process. The product has its server for itself, nothing has begun yet,
     * and an orderly stop would bury the sentence under what the server says of a failed application.
     */
    public static void because(String sentence) {
        LOG.log(System.Logger.Level.ERROR, "Kontor CRM does not start: " + sentence);
        Runtime.getRuntime().halt(REFUSED);
    }
}
