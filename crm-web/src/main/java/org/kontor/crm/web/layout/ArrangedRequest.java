package org.kontor.crm.web.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.layout.LayoutField;
import org.kontor.crm.layout.LayoutField.Show;
import org.kontor.crm.layout.LayoutSection;

/**
 * Reads what the browser sends of an arranged layout. Its order is that of the values of one parameter: {@code +about} or
 * {@code -about} begins a section that is shown or hidden, {@code industry ALWAYS} is a field of it.
 */
public final class ArrangedRequest {

    /** The parameter whose values are the order. */
    public static final String ORDER = "arranged";

    private ArrangedRequest() {}

    /**
     * The sections, in their order.
     *
     * @param order values of {@link #ORDER}
     * @param titles by the name of its parameter, the title of a section ({@code title.KEY.LANGUAGE}) or the label of a
     *     field ({@code label.KEY.LANGUAGE})
     */
    public static List<LayoutSection> read(String[] order, Function<String, @Nullable String> titles) {
        List<LayoutSection> sections = new ArrayList<>();
        List<LayoutField> fields = new ArrayList<>();
        String head = "";
        for (String value : order) {
            if (value.startsWith("+") || value.startsWith("-")) {
                add(sections, head, fields, titles);
                head = value;
                fields = new ArrayList<>();
            } else {
                field(value, titles).ifPresent(fields::add);
            }
        }
        add(sections, head, fields, titles);
        return sections;
    }

    private static void add(
            List<LayoutSection> sections,
            String head,
            List<LayoutField> fields,
            Function<String, @Nullable String> titles) {
        if (!head.isEmpty()) {
            String key = head.substring(1);
            sections.add(new LayoutSection(
                    key,
                    text(titles, "title." + key + ".pl"),
                    text(titles, "title." + key + ".en"),
                    head.startsWith("-"),
                    fields));
        }
    }

    private static String text(Function<String, @Nullable String> titles, String parameter) {
        String title = titles.apply(parameter);
        return title == null ? "" : title.strip();
    }

    private static Optional<LayoutField> field(String value, Function<String, @Nullable String> labels) {
        int space = value.lastIndexOf(' ');
        String key = value.substring(0, Math.max(space, 0));
        return Stream.of(Show.values())
                .filter(show -> value.substring(space + 1).equals(show.name()))
                .findFirst()
                .map(show -> new LayoutField(
                        key, show, text(labels, "label." + key + ".pl"), text(labels, "label." + key + ".en")));
    }
}
