package org.kontor.crm.door;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.kontor.crm.product.Nips;

/**
 * What one can ask a door with: ids and words, of a record that is there or of none.
 *
 * @param ids of the company, the contact, a file on the company, its change set; none so small that it could be a count
 * @param name a word of its name
 * @param value a word of its other fields
 * @param nip its NIP
 * @param phone the digits of its phone
 */
record Known(List<Long> ids, String name, String value, String nip, String phone) {

    /** So many of the texts are kinds of records. */
    static final int KINDS = 2;

    private static final long NOWHERE = 8_000_000_000_000L;

    /** Words and numbers nobody has used, for a record that will be made of them. */
    static Known fresh() {
        return of("zqn", "zqv");
    }

    /** The same, and its values stand before those of a {@link #fresh} one. */
    static Known early() {
        return of("zqn", "mqv");
    }

    /** The same, and its values stand before those of an {@link #early} one. */
    static Known first() {
        return of("zqn", "aqv");
    }

    private static Known of(String name, String value) {
        return new Known(
                List.of(NOWHERE, NOWHERE + 1, NOWHERE + 2, NOWHERE + 3),
                word(name),
                word(value),
                Nips.fresh(),
                digits());
    }

    Known with(List<Long> made) {
        return new Known(List.copyOf(made), name, value, nip, phone);
    }

    /** The same record, asked for by values that it does not have. */
    Known withOtherValues(Known other) {
        return new Known(ids, name, other.value, other.nip, other.phone);
    }

    /** The texts one can look for. */
    List<String> texts() {
        return List.of("company", "contact", name, value, nip, phone);
    }

    /** What may stand in no answer to somebody who may not read the record. */
    List<String> secrets() {
        return List.of(name, value, nip, phone);
    }

    /** An answer in which this record and another one are called the same. */
    String anonymous(String answer) {
        String text = answer.toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>(secrets());
        words.add(0, nip.substring(0, 3) + "-" + nip.substring(3, 6));
        for (int i = 0; i < words.size(); i++) {
            text = text.replace(words.get(i), "word" + i);
        }
        for (long one : ids) {
            String id = String.valueOf(one);
            if (text.contains(id)) {
                text = text.replaceAll("(?<!\\d)" + id + "(?!\\d)", "id");
            }
        }
        return text;
    }

    private static String word(String start) {
        StringBuilder word = new StringBuilder(start);
        UUID.randomUUID().toString().chars().limit(8).forEach(c -> word.append((char) ('a' + c % 16)));
        return word.toString();
    }

    private static String digits() {
        return "22" + String.format("%07d", Math.floorMod(UUID.randomUUID().hashCode(), 10_000_000));
    }
}
