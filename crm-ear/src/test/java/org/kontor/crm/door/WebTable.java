package org.kontor.crm.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The table of the web's doors. */
final class WebTable {

    private static final Pattern OF_RECORDS =
            Pattern.compile("\\w+ /(companies|contacts|search|change-sets|imports|users|files|logos|find)\\b");

    private WebTable() {}

    /** A door a line, what it is, for a page or a servlet an address of its, and behind a # why. */
    static Map<String, String> read() {
        Map<String, String> table = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(Path.of("src/test/resources/doors/web.txt"))) {
                String[] words = line.replaceAll("#.*", "").strip().split("\\s+", 3);
                if (words.length == 3) {
                    table.put(words[0] + " " + words[1], words[2]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    /** Whether browsers come there. */
    static boolean isPage(String door) {
        return door.startsWith("PAGE ") || door.startsWith("SERVLET ");
    }

    /** Whether it may be about records, not only about settings or whoever calls. */
    static boolean isOfRecords(String door) {
        return OF_RECORDS.matcher(door).lookingAt();
    }

    /** An address, in the words of what is known. */
    static String filled(String address, Known known) {
        return address.replace("{file}", String.valueOf(known.ids().get(2)))
                .replace("{contact}", String.valueOf(known.ids().get(1)))
                .replace("{other}", String.valueOf(known.ids().get(0)))
                .replace("{company}", String.valueOf(known.ids().get(0)))
                .replace("{id}", String.valueOf(known.ids().get(place(address))))
                .replaceAll("\\{\\w+}", known.name());
    }

    private static int place(String address) {
        return address.startsWith("/contacts") ? 1 : address.startsWith("/change-sets") ? 3 : 0;
    }
}
