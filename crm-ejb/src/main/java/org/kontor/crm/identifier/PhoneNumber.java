package org.kontor.crm.identifier;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Phone numbers: kept as typed and, where they can be read, as E.164. A number without a prefix is Polish. */
public final class PhoneNumber {

    private static final String DEFAULT_REGION = "PL";
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** As Polish cards write it: {@code wew. 12}. */
    private static final Pattern EXTENSION = Pattern.compile("[\\s,;]*\\bwewn?(?:ętrzny)?\\.?\\s*(\\d{1,7})\\s*$");

    private PhoneNumber() {}

    /**
     * The number as E.164 ({@code +48585550112}; an extension follows as {@code ;ext=12}), or empty when the text is
     * no possible number.
     */
    public static Optional<String> normalise(String typed) {
        try {
            var number = NUMBERS.parse(international(typed), DEFAULT_REGION);
            if (!NUMBERS.isPossibleNumber(number)) {
                return Optional.empty();
            }
            String extension = number.hasExtension() ? ";ext=" + number.getExtension() : "";
            return Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164) + extension);
        } catch (NumberParseException unreadable) {
            return Optional.empty();
        }
    }

    /** With its extension as the whole world writes it; few numbers have one, and looking for it takes long. */
    private static String international(String typed) {
        return typed.contains("wew") ? EXTENSION.matcher(typed).replaceFirst(" ext. $1") : typed;
    }

    /** An E.164 number grouped for reading: {@code +48 58 555 01 12}; a text that is none comes back unchanged. */
    public static String display(String e164) {
        try {
            return NUMBERS.format(NUMBERS.parse(e164, DEFAULT_REGION), PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException unreadable) {
            return e164;
        }
    }
}
