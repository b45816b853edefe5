package org.kontor.crm.imports;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.AddressKind;

/** Which headings mean which part of which address: the kind before or behind the part, or the part alone. */
final class AddressHeadings {

    private static final HeadingWords WORDS = HeadingWords.of("address-headings.properties", "own", "kind");

    /** Letters of a heading that may name an address; of longer ones each way to divide them would be tried. */
    private static final int LONGEST = 120;

    private AddressHeadings() {}

    /**
     * The field that a heading means, or null.
     *
     * @param heading folded, what is no letter or digit as blanks, without a number at its end
     * @param whole what whole headings mean, those of addresses among others; null for nothing
     */
    static @Nullable ImportField find(String heading, Function<String, @Nullable ImportField> whole) {
        if (heading.length() > LONGEST) {
            return null;
        }
        String alone = WORDS.meaning("own", heading);
        if (alone != null) {
            return ImportField.of(ImportField.ADDRESSES, AddressKind.REGISTERED + "." + alone);
        }
        for (int blank = heading.indexOf(' '); blank > 0; blank = heading.indexOf(' ', blank + 1)) {
            String one = heading.substring(0, blank);
            String other = heading.substring(blank + 1);
            ImportField found = of(one, other, whole);
            found = found == null ? of(other, one, whole) : found;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable ImportField of(
            String kindWords, String partWords, Function<String, @Nullable ImportField> whole) {
        String part = WORDS.meaning("", partWords);
        ImportField address = whole.apply(kindWords);
        String kind = address != null && address.key().equals(ImportField.ADDRESSES)
                ? address.kind()
                : WORDS.meaning("kind", kindWords);
        return part == null || kind == null ? null : ImportField.of(ImportField.ADDRESSES, kind + "." + part);
    }
}
