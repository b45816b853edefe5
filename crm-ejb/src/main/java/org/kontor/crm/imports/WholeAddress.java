package org.kontor.crm.imports;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.crm.imports.AddressParts.Part;

/**
 * A line that a column gives as the address, beside columns that give parts of it (I-03). Compared are words, not letters: Poznań
 * does not stand in ul. Poznańska 5.
 */
final class WholeAddress {

    private static final Pattern POSTCODE = Pattern.compile("(?<![^\\s,])\\d{2}-\\d{3}(?![^\\s,])");
    private static final String BETWEEN = "[\\s,]+";

    /** Of a street's end: 12 m. 2. */
    private static final int NUMBERS = 3;

    private final String text;
    private final List<String> words;
    private final AddressParts parts;

    WholeAddress(String text, AddressParts parts) {
        this.text = text;
        this.words = words(text);
        this.parts = parts;
    }

    /** Whether it is more than a street: it has a Polish postcode, or the postcode or the town that another column gives. */
    boolean hasTown() {
        return town().isPresent();
    }

    /** Itself with what the parts say besides; empty when they say something else. */
    Optional<String> completed() {
        int at = town().map(MatchResult::start).orElse(0);
        String behind = behind(text.substring(at));
        String street = text.substring(0, at);
        String before = street.replaceFirst(BETWEEN + "$", "");
        if (behind.isEmpty() || (!before.isEmpty() && !has(Part.STREET))) {
            return Optional.empty();
        }
        String all = has(Part.STREET) ? numbered(before) : parts.street();
        String joint = before.isEmpty() ? ", " : street.substring(before.length());
        return Optional.of(all.isEmpty() ? behind : all + joint + behind);
    }

    /** As the street of the parts: without what these say of the rest, with the numbers. */
    String street() {
        String street = text;
        for (Part part : List.of(Part.COUNTRY, Part.REGION)) {
            street = withoutLast(street, parts.get(part));
        }
        String given = parts.get(Part.STREET);
        if (stands(words(given), street)) {
            street = given;
        } else if (!has(Part.STREET)) {
            street = given + ", " + street;
        }
        return numbered(street);
    }

    private Optional<MatchResult> town() {
        Optional<MatchResult> code = first(parts.get(Part.POSTCODE))
                .or(() -> POSTCODE.matcher(text).results().findFirst());
        return code.or(() -> places(parts.get(Part.CITY)).reduce((one, later) -> later));
    }

    private Optional<MatchResult> first(String cell) {
        return places(cell).findFirst();
    }

    private Stream<MatchResult> places(String cell) {
        List<String> wanted = words(cell);
        return wanted.isEmpty()
                ? Stream.empty()
                : Pattern.compile(wanted.stream()
                                .map(Pattern::quote)
                                .collect(Collectors.joining(BETWEEN, "(?iU)(?<![^\\s,])", "(?![^\\s,])")))
                        .matcher(text)
                        .results();
    }

    /** From the town on, with what is lacking; empty when another one stands there. */
    private String behind(String found) {
        int comma = found.indexOf(',');
        String town = comma < 0 ? found : found.substring(0, comma).stripTrailing();
        String rest = comma < 0 ? "" : found.substring(comma);
        boolean hasCode = POSTCODE.matcher(town).lookingAt();
        if (!has(Part.POSTCODE)) {
            if (hasCode) {
                return "";
            }
            town = parts.get(Part.POSTCODE) + " " + town;
        }
        if (!has(Part.CITY)) {
            boolean isAlone = POSTCODE.matcher(town).matches() || words(town).equals(words(parts.get(Part.POSTCODE)));
            if (!isAlone) {
                return "";
            }
            town = town + " " + parts.get(Part.CITY);
        }
        return town + beyond(rest);
    }

    private String beyond(String rest) {
        String country = has(Part.COUNTRY) ? "" : ", " + parts.get(Part.COUNTRY);
        if (has(Part.REGION)) {
            return rest + country;
        }
        String there = withoutLast(rest, parts.get(Part.COUNTRY));
        return there + ", " + parts.get(Part.REGION) + rest.substring(there.length()) + country;
    }

    private static String withoutLast(String line, String cell) {
        return cell.isEmpty() ? line : line.replaceFirst("(?iU),\\s*" + Pattern.quote(cell) + "$", "");
    }

    /** A street with the numbers that it does not end with. */
    private String numbered(String street) {
        List<String> end = Arrays.asList(street.toLowerCase(Locale.ROOT).split("[\\s,/]+"));
        end = end.subList(Math.max(0, end.size() - NUMBERS), end.size());
        String building = parts.get(Part.BUILDING);
        String unit = parts.get(Part.UNIT);
        boolean hasBuilding = building.isEmpty() || end.contains(building.toLowerCase(Locale.ROOT));
        boolean isUnitLast = end.get(end.size() - 1).equals(unit.toLowerCase(Locale.ROOT))
                && end.subList(0, end.size() - 1).stream().anyMatch(word -> word.matches("\\d.*"));
        if (!hasBuilding) {
            return AddressParts.joined(" ", street, AddressParts.joined("/", building, unit));
        }
        boolean isNumberLast = end.get(end.size() - 1).matches("\\d.*");
        return unit.isEmpty() || isUnitLast ? street : AddressParts.joined(isNumberLast ? "/" : " ", street, unit);
    }

    private boolean has(Part part) {
        return stands(words, parts.get(part));
    }

    private static boolean stands(List<String> words, String cell) {
        return Collections.indexOfSubList(words, words(cell)) >= 0;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split(BETWEEN))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
