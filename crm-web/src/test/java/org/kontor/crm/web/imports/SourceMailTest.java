package org.kontor.crm.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kontor.crm.imports.ImportRun.Tally;
import org.kontor.crm.importsource.Limits;
import org.kontor.crm.importsource.SavedSource;
import org.kontor.crm.importsource.SourceKind;
import org.kontor.crm.importsource.SourcePlace;
import org.kontor.crm.importsource.SourceReport;
import org.kontor.crm.importsource.SourceRun;
import org.kontor.crm.importsource.SourceRun.Report;
import org.kontor.crm.importsource.SourceRun.State;
import org.kontor.crm.importsource.Timetable;
import org.kontor.crm.web.shell.Speech;

/** I-09: the mail says where which rows are; its file has the rejected ones alone. */
@SuppressWarnings("UnnecessaryAssignment") // no container fills the fields here
class SourceMailTest {

    private static final Instant AT = Instant.parse("2026-11-30T06:00:00Z");

    @Test
    void rowsThatRightsForbidAreSaidToBeOnThePage() {
        assertThat(text("pl", 2, 1))
                .contains(
                        "Odrzucone wiersze z powodami są w załączniku.",
                        "Wiersze firm, których właściciel źródła nie ma prawa zmienić, są na stronie importu.");
        assertThat(text("en", 2, 0))
                .contains("Rows of companies that the source’s owner has no right to change are on the import’s page.")
                .doesNotContain("attached");
        assertThat(text("pl", 0, 1)).doesNotContain("nie ma prawa");
    }

    private static String text(String language, long forbidden, long rejected) {
        SavedSource.State state = new SavedSource.State(AT, AT, null, null, null);
        SourcePlace place = new SourcePlace(SourceKind.FOLDER, "/in", "", "", "*", "", "");
        SavedSource source = new SavedSource(
                1, 0, 1, "Anna", 1, "ERP", "ERP", place, false, new Timetable(60, null), Limits.USUAL, "", true, state);
        Tally tally = new Tally(9, 0, 0, 0, forbidden, rejected);
        SourceRun found =
                new SourceRun(1, 1, "ERP", 1L, "a.csv", 9L, AT, State.DONE, null, tally.sum(), tally, Report.DUE);
        Locale locale = Locale.forLanguageTag(language);
        Speech speech = Speech.in(locale, ZoneOffset.UTC);
        SourceWords words = new SourceWords();
        words.texts = speech.texts();
        SourceReport report = new SourceReport(source, found, null, List.of("a@firma.example"), locale, ZoneOffset.UTC);
        return SourceMail.text(report, speech, words, rejected > 0, rejected > 0);
    }
}
