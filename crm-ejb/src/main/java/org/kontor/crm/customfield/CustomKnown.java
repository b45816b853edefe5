package org.kontor.crm.customfield;

import java.util.function.LongPredicate;

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

    /** Whether it is a file on the very record that is written; a new one gets those its writer has sent for it. */
    boolean file(long id);

    /** The same, but these files. */
    default CustomKnown with(LongPredicate files) {
        CustomKnown others = this;
        return new CustomKnown() {
            @Override
            public boolean user(long id) {
                return others.user(id);
            }

            @Override
            public boolean record(String entity, long id) {
                return others.record(entity, id);
            }

            @Override
            public boolean file(long id) {
                return files.test(id);
            }
        };
    }
}
