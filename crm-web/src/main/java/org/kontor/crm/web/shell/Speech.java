package org.kontor.crm.web.shell;

import jakarta.enterprise.inject.Vetoed;
import java.time.ZoneId;
import java.util.Locale;

/**
 * Words for somebody who looks at no page: a reader of mail.
 *
 * @param me who reads
 * @param texts texts in that reader's language
 * @param formats values as that language writes them
 */
@SuppressWarnings("UnnecessaryAssignment") // made by hand: there is no request whose reader they would be given
public record Speech(Me me, Texts texts, Formats formats) {

    /** Words in a language, times in a zone; no container makes what they are made by. */
    @SuppressWarnings("UnnecessaryAssignment")
    public static Speech in(Locale language, ZoneId zone) {
        Me me = new Absent(language, zone);
        Texts texts = new Texts();
        texts.me = me;
        Formats formats = new Formats();
        formats.me = me;
        formats.texts = texts;
        return new Speech(me, texts, formats);
    }

    /** Somebody who is not signed in here, and of whom the language is known. */
    @Vetoed
    private static final class Absent extends Me {

        private final Locale language;
        private final ZoneId zone;

        Absent(Locale language, ZoneId zone) {
            this.language = language;
            this.zone = zone;
        }

        @Override
        public boolean isSignedIn() {
            return false;
        }

        @Override
        public String getLanguage() {
            return language.getLanguage().equals("en") ? "en" : "pl";
        }

        @Override
        public ZoneId zone() {
            return zone;
        }
    }
}
