package org.kontor.crm.web.problem;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text of a bundle with its placeholders filled. */
public final class Sentence {

    /** A sentence that ends with a name which ends with a full stop of its own: "sp. z o.o.." */
    private static final Pattern TWO_STOPS = Pattern.compile("(?<!\\.)\\.\\.(?!\\.)");

    private Sentence() {}

    /**
     * The text in words.
     *
     * @param pattern ICU message format, plurals included
     */
    public static String of(String pattern, Locale locale, @Nullable Object... values) {
        return TWO_STOPS
                .matcher(new MessageFormat(pattern, locale).format(values))
                .replaceAll(".");
    }
}
