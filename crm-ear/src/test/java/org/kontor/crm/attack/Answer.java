package org.kontor.crm.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/**
 * An answer.
 *
 * @param head status line and headers as they came
 * @param body the rest
 */
record Answer(String head, String body) {

    static Answer of(String whole) {
        int end = whole.indexOf(Attacker.HEADERS_END);
        assertThat(end).as(whole).isPositive();
        return new Answer(whole.substring(0, end), whole.substring(end + Attacker.HEADERS_END.length()));
    }

    int status() {
        return Integer.parseInt(head.split(" ", 3)[1]);
    }

    String header(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? "" : all.get(0);
    }

    List<String> all(String name) {
        return head.lines()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .toList();
    }
}
