package org.kontor.crm.identifier;

import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The currencies people pay with today (ISO 4217): no former ones, no metals, no codes for testing. */
public final class Currencies {

    private static final Set<String> CODES = Arrays.stream(Locale.getISOCountries())
            .map(country ->
                    Currency.getInstance(new Locale.Builder().setRegion(country).build()))
            .filter(Objects::nonNull)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new), Collections::unmodifiableSet));

    private Currencies() {}

    /** Every country's own, three capitals each, in alphabetical order. */
    public static Set<String> codes() {
        return CODES;
    }
}
