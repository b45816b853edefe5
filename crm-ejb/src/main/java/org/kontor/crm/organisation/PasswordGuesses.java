package org.kontor.crm.organisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.Configuration;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.resources.Dictionary;
import me.gosimple.nbvcxz.resources.DictionaryBuilder;
import org.kontor.crm.identifier.TextFold;

/**
 * Estimates how soon a password is guessed by somebody who tries leaked passwords first (the hundred thousand most common
 * ones come with nbvcxz), names, words, rows of keys, dates, repetitions, and what is known of its owner and of this product.
 */
final class PasswordGuesses {

    /** What is found with fewer guesses is refused: the border between weak and fair of the estimator's own scale. */
    private static final BigDecimal ENOUGH = BigDecimal.TEN.pow(8);

    /** Beyond so many characters nothing need be estimated. */
    private static final int ESTIMATED = 64;

    private static final long MILLISECONDS = 300;
    private static final int SHORTEST_WORD = 3;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final List<String> PRODUCT =
            List.of("kontor", "crm", "kontorcrm", "kontor crm", "kontor-crm", "demo");

    private PasswordGuesses() {}

    static boolean isGuessed(char[] password, PasswordOwner owner) {
        return new Nbvcxz(configuration(owner))
                        .estimate(new String(password))
                        .getGuesses()
                        .compareTo(ENOUGH)
                < 0;
    }

    private static Configuration configuration(PasswordOwner owner) {
        List<Dictionary> dictionaries = new ArrayList<>(ConfigurationBuilder.getDefaultDictionaries());
        dictionaries.add(new DictionaryBuilder()
                .setDictionaryName("known of the owner")
                .setExclusion(true)
                .addWords(words(owner), 0)
                .createDictionary());
        return new ConfigurationBuilder()
                .setDictionaries(dictionaries)
                .setLocale(Locale.ENGLISH)
                .setMaxLength(ESTIMATED)
                .setCombinationAlgorithmTimeout(MILLISECONDS)
                .createConfiguration();
    }

    /** Whole texts and their words, as they are and without accents. */
    private static Set<String> words(PasswordOwner owner) {
        Set<String> words = new HashSet<>(PRODUCT);
        List<String> texts = new ArrayList<>(List.of(owner.login(), owner.name()));
        if (owner.email() != null) {
            texts.add(owner.email());
        }
        for (String text : texts) {
            String lower = text.toLowerCase(Locale.ROOT);
            for (String spelt : List.of(lower, TextFold.fold(lower))) {
                words.add(spelt);
                BETWEEN.splitAsStream(spelt)
                        .filter(word -> word.length() >= SHORTEST_WORD)
                        .forEach(words::add);
            }
        }
        return words;
    }
}
