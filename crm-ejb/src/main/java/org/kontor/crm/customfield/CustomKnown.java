package org.kontor.crm.customfield;

/** Whom and what a custom value may name: asked of those who know users and records. */
public interface CustomKnown {

    /** Takes every user, every record and every file for known. */
    CustomKnown EVERYBODY = new CustomKnown() {
        @Override
        public boolean user(long id) {
            return true;
        }

        @Override
        public boolean record(String entity, long id) {
            return true;
        }

        @Override
        public boolean file(long id) {
            return true;
        }
    };

    /** Whether it is an active user. */
    boolean user(long id);

    /**
     * Whether it is a record that whoever writes may read.
     *
     * @param entity the kind of record, as history names it
     */
    boolean record(String entity, long id);

    /** Whether it is a file on the very record that is written; a new record has none. */
    boolean file(long id);
}
