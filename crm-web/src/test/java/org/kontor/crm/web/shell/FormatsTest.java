package org.kontor.crm.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.crm.shared.Money;

/** Values as section 5 of the design language writes them. */
class FormatsTest {

    private static final char HARD = '\u00A0';

    private final Formats polish = formats("pl");
    private final Formats english = formats("en");

    @Test
    void writesAmounts() {
        assertThat(polish.amount(money("184200000.00", "PLN"))).isEqualTo(hard("184 200 000 zł"));
        assertThat(polish.amount(money("318450.50", "PLN"))).isEqualTo(hard("318 450,50 zł"));
        assertThat(polish.amount(money("12000", "EUR"))).isEqualTo(hard("12 000,00 EUR"));
        assertThat(english.amount(money("184200000", "PLN"))).isEqualTo(hard("PLN 184,200,000"));
        assertThat(english.amount(money("12000", "EUR"))).isEqualTo(hard("EUR 12,000.00"));
    }

    @Test
    void writesMomentsInTheReadersZone() {
        Instant moment = Instant.parse("2020-11-23T08:41:00Z");

        assertThat(polish.moment(moment)).isEqualTo("23.11.2020, 09:41");
        assertThat(english.moment(moment)).isEqualTo("23 Nov 2020, 09:41");
        assertThat(polish.day(LocalDate.of(2020, 11, 23))).isEqualTo("23.11.2020");
    }

    @Test
    void namesTodayAndYesterdayOnly() {
        Instant now = Instant.now();

        assertThat(polish.when(now)).startsWith("dziś ");
        assertThat(english.when(now.minusSeconds(86_400))).startsWith("yesterday ");
        assertThat(polish.when(now.minusSeconds(3 * 86_400))).matches("\\d{2}\\.\\d{2}\\.\\d{4}");
    }

    @ParameterizedTest
    @CsvSource({"1, 1 firma", "2, 2 firmy", "5, 5 firm", "22, 22 firmy", "112, 112 firm", "0, 0 firm"})
    void countsByPolishRules(long count, String text) {
        String pattern = "{0, plural, one {# firma} few {# firmy} many {# firm} other {# firmy}}";

        assertThat(polish.text(pattern, count)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"Bałtyk Stal sp. z o.o., BS", "3M, 3", "Żółw, Ż", "'„Łódź-Port” S.A.', ŁP", "'...', ''"})
    void takesInitials(String name, String initials) {
        assertThat(polish.initials(name)).isEqualTo(initials);
    }

    @SuppressWarnings("UnnecessaryAssignment") // no container fills the fields here
    private static Formats formats(String language) {
        Me me = new Me() {
            @Override
            public String getLanguage() {
                return language;
            }

            @Override
            public Locale getLocale() {
                return Locale.forLanguageTag(language);
            }

            @Override
            public ZoneId zone() {
                return ZoneId.of("Europe/Warsaw");
            }
        };
        Formats formats = new Formats();
        formats.me = me;
        formats.texts = new Texts();
        formats.texts.me = me;
        return formats;
    }

    private static Money money(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    private static String hard(String text) {
        return text.replace(' ', HARD);
    }
}
