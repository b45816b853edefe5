package org.kontor.crm.imports;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which headings mean which field of which person: those that name a contact, before or behind ("Kontakt 2: telefon", "Imię
 * osoby kontaktowej"), and those that only a person can have ("Nazwisko 2").
 */
final class PersonHeadings {

    private static final String CONTACT =
            "(?:kontakty|kontakt|child ids|osoba do kontaktu|osoba kontaktowa|osoba|przedstawiciel"
                    + "|contacts|contact person|contact|primary contact|main contact|person|representative)";
    private static final Pattern BEFORE = Pattern.compile(CONTACT + "(?: (\\d))?(?: (.*?))??(?: (\\d))?");
    private static final Pattern BEHIND = Pattern.compile(
            "(.+?) (?:do |of |of the )?(?:osoby kontaktowej|osoby do kontaktu|kontaktu|contact person|contact|contacts)(?: (\\d))?");
    private static final Pattern ALONE = Pattern.compile("(.+?)(?: (\\d))?");

    private static final HeadingWords WORDS = HeadingWords.of("person-headings.properties", "own");

    private PersonHeadings() {}

    /**
     * The field that a heading means, or null.
     *
     * @param heading folded, what is no letter or digit as blanks
     */
    static @Nullable ImportField find(String heading) {
        Matcher before = BEFORE.matcher(heading);
        if (before.matches()) {
            String words = before.group(2) == null ? "" : before.group(2);
            String number = before.group(1) == null ? before.group(3) : before.group(1);
            return field(number, words.isEmpty() ? PersonFields.NAME : WORDS.meaning("", words));
        }
        Matcher behind = BEHIND.matcher(heading);
        if (behind.matches()) {
            return field(behind.group(2), WORDS.meaning("", behind.group(1)));
        }
        return alone(heading);
    }

    /** The field that a heading means in which nobody is named: "Nazwisko 2"; or null. */
    static @Nullable ImportField alone(String heading) {
        Matcher alone = ALONE.matcher(heading);
        return alone.matches() ? field(alone.group(2), WORDS.meaning("own", alone.group(1))) : null;
    }

    private static @Nullable ImportField field(@Nullable String number, @Nullable String part) {
        int person = number == null ? 1 : Integer.parseInt(number);
        return part == null || person < 1 || person > PersonFields.MOST ? null : PersonFields.of(person, part);
    }
}
