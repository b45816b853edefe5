package org.kontor.crm.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts that would do harm where they are not treated as text; all of them set {@code window.hostile} if they run. */
public final class HostileTexts {

    private static final String RUN = "window.hostile=1";

    private static final List<String> CORES = List.of(
            "<script>" + RUN + "</script>",
            "</script><script>" + RUN + "</script>",
            "\"><img src=x onerror=\"" + RUN + "\">",
            "' autofocus onfocus='" + RUN + "' x='",
            "<svg/onload=" + RUN + ">",
            "</textarea></title></style><script>" + RUN + "</script>",
            "javascript:" + RUN,
            "<a href=\"javascript:" + RUN + "\">tu</a>",
            "<iframe srcdoc=\"<script>parent." + RUN + "</script>\"></iframe>",
            "#{facesContext.externalContext.invalidate()}",
            "${7*7}#{7*7}",
            "<!--#exec cmd=\"id\"-->]]>&lt;&amp;&#60;",
            "'; drop table company; --",
            "%' or 1=1 --_\\%",
            "=HYPERLINK(\"http://x.example\",\"klik\")",
            "+cmd|' /C calc'!A0",
            "-2+3",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "\t=1+1",
            "\u202Eabc\u2066def",
            "שלום עולם مرحبا",
            "\uD83D\uDE00\uD83C\uDDF5\uD83C\uDDF1\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
            "Z\u0351\u036B\u0343a\u0329l\u0333g\u035Do",
            "\uFEFF\u200B\u00AD",
            "zero\u0000byte",
            "\u0007\u001B[31m",
            "\uD800 alone",
            "line\r\nSet-Cookie: hostile=1",
            "{\"a\":[1,2,{\"b\":null}]}",
            "../../../../etc/passwd",
            "ąćęłńóśźż ŻÓŁĆ ẞ ﬁ İ ı",
            "null",
            "N/A;\"quoted\";'x',`y`\\",
            "<![CDATA[<script>" + RUN + "</script>]]>");

    private HostileTexts() {}

    /**
     * The texts, the same in every run.
     *
     * @param count how many; each core stands alone first, then mixed with others and stretched
     */
    public static List<String> first(int count) {
        List<String> texts = new ArrayList<>(CORES);
        texts.add("a".repeat(10_000));
        texts.add("\uD83D\uDE00".repeat(127) + "ab");
        Random random = new Random(20_001);
        while (texts.size() < count) {
            String text = any(random) + (random.nextBoolean() ? " " : "") + any(random);
            texts.add(random.nextInt(10) == 0 ? text.repeat(1 + 10_000 / text.length()) : text);
        }
        return List.copyOf(texts.subList(0, count));
    }

    private static String any(Random random) {
        return CORES.get(random.nextInt(CORES.size()));
    }
}
