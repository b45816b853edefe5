package org.kontor.crm.identifier;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Polish numbers made of digits alone. Sources: NIP and REGON: regulations on the tax number and on the REGON register;
 * PESEL: Act on the population register; KRS: regulation on the National Court Register.
 *
 * @param name as messages call it
 * @param lengths how many digits it may have, ascending
 * @param holds whether its check digit matches
 * @param hasChecksum whether it has one
 */
record DigitRule(String name, List<Integer> lengths, Predicate<String> holds, boolean hasChecksum) implements Rule {

    static final Rule NIP = new DigitRule("NIP", List.of(10), Checksum::nip, true);
    static final Rule REGON = new DigitRule("REGON", List.of(9, 14), Checksum::regon, true);
    static final Rule KRS = new DigitRule("KRS", List.of(10), digits -> true, false);
    static final Rule PESEL = new DigitRule("PESEL", List.of(11), Checksum::pesel, true);

    private static final int QUOTED = 20;

    @Override
    public Verdict check(String bare) {
        String digits = bare.startsWith("PL") ? bare.substring(2) : bare;
        String foreign = foreign(digits);
        if (!foreign.isEmpty()) {
            return Verdict.Refused.of("error.identifier.digits", name, foreign);
        }
        if (!lengths.contains(digits.length())) {
            boolean tooLong = digits.length() > lengths.get(lengths.size() - 1);
            String needed = lengths.stream().map(String::valueOf).collect(Collectors.joining(" / "));
            return Verdict.Refused.of(
                    tooLong ? "error.identifier.tooLong" : "error.identifier.tooShort",
                    name,
                    needed,
                    Integer.toString(digits.length()));
        }
        if (isNothing(digits)) {
            // what some systems write where there is none; the sums hold, and all such records would mean the same
            // company
            return Verdict.Refused.of("error.identifier.zeros", name);
        }
        return holds.test(digits)
                ? new Verdict.Sound(digits)
                : Guess.refusal(digits, other -> holds.test(other) && !isNothing(other), this::display);
    }

    private static boolean isNothing(String digits) {
        return digits.chars().allMatch(digit -> digit == '0');
    }

    @Override
    public String display(String digits) {
        if (!name.equals("NIP")) {
            return digits;
        }
        return String.join(
                "-", digits.substring(0, 3), digits.substring(3, 6), digits.substring(6, 8), digits.substring(8));
    }

    /** What stands there and is no digit, each sign once, so that the message can show it. */
    static String foreign(String text) {
        int[] signs = text.codePoints()
                .filter(sign -> sign < '0' || sign > '9')
                .distinct()
                .limit(QUOTED)
                .map(sign ->
                        Character.isISOControl(sign) || Character.getType(sign) == Character.SURROGATE ? '?' : sign)
                .toArray();
        return Arrays.stream(signs).mapToObj(Character::toString).collect(Collectors.joining());
    }
}
