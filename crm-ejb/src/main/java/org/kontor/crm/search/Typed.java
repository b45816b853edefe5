package org.kontor.crm.search;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kontor.crm.identifier.Identifier;
import org.kontor.crm.identifier.TextFold;
import org.kontor.crm.requisite.Template;

/**
 * What somebody typed, as each kind of search takes it: one text may be a name, a NIP, a phone and more at once, and each
 * is looked for.
 */
final class Typed {

    /** Less is no question yet. */
    static final int MIN = 2;

    /** Trigrams need three letters; a shorter word is looked for where the name begins. */
    private static final int INFIX_MIN = 3;

    /** Fewer digits are the beginning of very many NIPs. */
    private static final int DIGITS_MIN = 4;

    /** The prefix of a country and five digits: fewer are the beginning of very many phones. */
    private static final int PHONE_MIN = 8;

    private static final int NIP_LENGTH = 10;

    /** How people write before a number what it is. */
    private static final Pattern SAID = Pattern.compile("(?i)^(nip|regon|krs|tel|telefon|phone|vat)\\b[.:]?\\s*");

    private static final Pattern MARKS = Pattern.compile("[\\s\\u00a0()./\\p{Pd}]+");
    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}.-]*\\.[\\p{L}\\p{N}.-]*");

    private final String text;
    private final String bare;
    private final String number;

    Typed(String typed) {
        text = typed.strip();
        bare = SAID.matcher(text).replaceFirst("");
        String joined = MARKS.matcher(bare).replaceAll("");
        number = joined.matches("\\+?\\d{" + DIGITS_MIN + ",20}") ? joined : "";
    }

    /** As it was typed. */
    String text() {
        return text;
    }

    boolean isQuestion() {
        return text.length() >= MIN && !folded().isEmpty();
    }

    /** As names are kept. */
    String folded() {
        return TextFold.fold(text);
    }

    /** The words a name must have, or parts of them; none where they are too short to be looked for within names. */
    List<String> parts() {
        List<String> words = List.of(folded().split(" ", -1));
        return words.stream().allMatch(word -> word.length() < INFIX_MIN) ? List.of() : words;
    }

    /** Lowest and highest NIP that begins so; nothing for what begins none. */
    Optional<Nips> nips() {
        String digits = MARKS.matcher(bare).replaceAll("").replaceFirst("(?i)^PL", "");
        return digits.matches("\\d{" + DIGITS_MIN + "," + NIP_LENGTH + "}")
                ? Optional.of(new Nips(filled(digits, "0"), filled(digits, "9")))
                : Optional.empty();
    }

    /**
     * All NIPs that begin alike.
     *
     * @param lowest ten digits
     * @param highest ten digits
     */
    record Nips(String lowest, String highest) {}

    /** What E.164 numbers begin with, when this is enough of the beginning of one; without a prefix it may be Polish. */
    List<String> phones() {
        String international = number.startsWith("00") ? "+" + number.substring(2) : number;
        Stream<String> meant = international.startsWith("+")
                ? Stream.of(international)
                : Stream.of("+48" + international, "+" + international);
        return number.isEmpty()
                ? List.of()
                : meant.filter(start -> start.length() >= PHONE_MIN).toList();
    }

    /** The beginning of an e-mail address: what stands before the at sign is known. */
    Optional<String> email() {
        return text.indexOf('@') > 0 && text.indexOf(' ') < 0
                ? Optional.of(text.toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    /** The beginning of a domain: {@code firma.pl}, {@code @firma}, {@code https://www.firma.pl/}. */
    Optional<String> host() {
        boolean whole = text.startsWith("@") && text.length() > INFIX_MIN;
        String host = text.toLowerCase(Locale.ROOT)
                .replaceFirst("^(@|https?://)", "")
                .replaceFirst("^www\\.", "")
                .replaceFirst("/.*$", "");
        boolean sound = whole
                ? !host.contains("@") && !host.contains(" ")
                : HOST.matcher(host).matches();
        return sound && host.length() > INFIX_MIN ? Optional.of(host) : Optional.empty();
    }

    /** What of it is a whole identifier of some template, by the code of the field that holds it. */
    Set<Value> values(List<Template> templates) {
        Set<Value> values = new LinkedHashSet<>();
        templates.stream().flatMap(template -> template.fields().stream()).forEach(field -> {
            Identifier identifier = field.identifier();
            if (identifier != null) {
                Arrays.asList(text, bare)
                        .forEach(one ->
                                identifier.check(one).value().ifPresent(it -> values.add(new Value(field.code(), it))));
            }
        });
        return values;
    }

    /**
     * A value of a requisite.
     *
     * @param code of its field
     * @param value normalised
     */
    record Value(String code, String value) {}

    private static String filled(String digits, String with) {
        return digits + with.repeat(NIP_LENGTH - digits.length());
    }
}
