package org.kontor.crm.imports;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kontor.crm.identifier.TextFold;

/**
 * How a profile fits a file. Headings are compared without regard to case, accents and their order; of several that are the
 * same, the n-th is the n-th.
 *
 * @param columns the file's columns as the profile has them, and its constants
 * @param unknown headings of the file that the profile does not know: their columns are left out
 * @param missing headings that the profile fills a field from and the file lacks
 */
public record ProfileFit(List<Column> columns, List<String> unknown, List<String> missing) implements Serializable {

    static ProfileFit of(List<Column> profile, List<String> header) {
        Map<String, List<Column>> known = new HashMap<>();
        List<Column> constants = profile.stream().filter(Column::constant).toList();
        profile.stream()
                .filter(column -> !column.constant())
                .forEach(column -> known.computeIfAbsent(key(column.heading()), key -> new ArrayList<>())
                        .add(column));
        List<Column> columns = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String heading : header) {
            List<Column> same = known.getOrDefault(key(heading), List.of());
            if (same.isEmpty()) {
                unknown.add(heading);
                columns.add(new Column(heading, null));
            } else {
                Column column = same.remove(0);
                columns.add(column.under(heading));
            }
        }
        columns.addAll(constants);
        List<String> missing = known.values().stream()
                .flatMap(List::stream)
                .filter(column -> column.field() != null)
                .map(Column::heading)
                .toList();
        return new ProfileFit(columns, unknown, missing);
    }

    /** Whether a profile and a file have the same headings, in whatever order. */
    static boolean isExact(List<Column> profile, List<String> header) {
        List<String> known = profile.stream()
                .filter(column -> !column.constant())
                .map(column -> key(column.heading()))
                .sorted()
                .toList();
        return known.equals(header.stream().map(ProfileFit::key).sorted().toList());
    }

    private static String key(String heading) {
        return TextFold.fold(heading.strip());
    }
}
