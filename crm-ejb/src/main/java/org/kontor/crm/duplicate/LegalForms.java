package org.kontor.crm.duplicate;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is left of a company's name without its legal form (B-04). Works on names folded by {@code TextFold}: signs count as
 * blanks, so {@code Sp. z o.o.}, {@code sp z oo} and {@code spółka z o.o.} are one. The first word always stays.
 * {@code crm.name_key} says the same in SQL for the index; a test holds the two together.
 */
final class LegalForms {

    private static final Pattern SIGNS = Pattern.compile("[^a-z0-9]+");

    private static final Pattern BEHIND =
            Pattern.compile("(?: (?:sp z ?o ?o|spolka z ?o ?o|spolka z ograniczona odpowiedzialnoscia"
                    + "|sp k|spk|spolka komandytowa|sp j|spj|spolka jawna|s ?a|spolka akcyjna|p ?s ?a|prosta spolka akcyjna"
                    + "|s ?k ?a|spolka komandytowo akcyjna|s ?c|spolka cywilna|sp p|spolka partnerska"
                    + "|gmbh|mbh|co|kg|kgaa|ag|ug|ohg|e ?k|gbr|se|spol|s ?r ?o|a ?s|v ?o ?s|k ?s"
                    + "|ltd|limited|llc|llp|lp|inc|incorporated|corp|corporation|company|plc"
                    + "|sarl|sas|s ?l|s ?p ?a|s ?r ?l|b ?v|n ?v|ab|oyj?|aps|asa|kft|zrt|nyrt|bt"
                    + "|uab|sia|ou|eood|ood|tov|ooo))+$");

    private static final Pattern BEFORE = Pattern.compile("^(?:(?:p ?p ?h ?u|p ?h ?u|f ?h ?u|tov|ooo|uab) )+");

    /** Words so common that they tell no company from another; a name is not looked for by them. */
    private static final Set<String> COMMON = Set.of(
            "przedsiebiorstwo",
            "handlowe",
            "handlowo",
            "handlowy",
            "uslugowe",
            "uslugowo",
            "uslugowy",
            "produkcyjne",
            "produkcyjno",
            "produkcyjny",
            "wielobranzowe",
            "zaklad",
            "zaklady",
            "firma",
            "spolka",
            "grupa",
            "group",
            "holding",
            "company",
            "the",
            "und",
            "and");

    /** So many letters are a word of its own. */
    private static final int BEGUN = 3;

    private LegalForms() {}

    /** The words of the name without legal form; empty only where the name has no letter and no digit. */
    static String core(String folded) {
        String words = SIGNS.matcher(folded).replaceAll(" ").strip();
        return BEFORE.matcher(BEHIND.matcher(words).replaceAll("")).replaceAll("");
    }

    /** The same written as one word, so that {@code Bałtyk-Stal} and {@code BałtykStal S.A.} are one. */
    static String key(String folded) {
        return core(folded).replace(" ", "");
    }

    /** The words that tell this name from others, without one that is just being typed; empty where none does. */
    static String distinctive(String core) {
        return Arrays.stream(core.split(" ", -1))
                .filter(word -> COMMON.stream().noneMatch(common -> isBegun(word, common)))
                .collect(Collectors.joining(" "));
    }

    private static boolean isBegun(String word, String common) {
        return word.equals(common) || (word.length() > BEGUN && common.startsWith(word));
    }
}
