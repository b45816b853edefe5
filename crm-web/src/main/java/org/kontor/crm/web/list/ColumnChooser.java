package org.kontor.crm.web.list;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.listview.ListLayouts;
import org.kontor.crm.listview.ShownColumn;
import org.kontor.crm.web.shell.Here;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;

/** Chooses the columns of the list, their order and widths, for oneself or for all. */
@Named
@ViewScoped
public class ColumnChooser implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Me me;

    @Inject
    Texts texts;

    @Inject
    Toasts toasts;

    @Inject
    ListLayouts layouts;

    @Inject
    Listings listings;

    @Inject
    ListColumns columns;

    @Inject
    ListFields fields;

    @Inject
    HttpServletRequest request;

    private List<Choice> choices = new ArrayList<>();

    /** A field that can be a column. */
    public static final class Choice implements Serializable {

        private static final long serialVersionUID = 1L;

        private final String field;
        private final String label;
        private boolean on;
        private @Nullable Integer width;

        Choice(String field, String label, boolean on, int width) {
            this.field = field;
            this.label = label;
            this.on = on;
            this.width = width == 0 ? null : width;
        }

        public String getField() {
            return field;
        }

        public String getLabel() {
            return label;
        }

        /** The name opens the record: it is always there. */
        public boolean isFixed() {
            return field.equals("name");
        }

        public boolean isOn() {
            return on;
        }

        public void setOn(boolean on) {
            this.on = on;
        }

        /** In pixels; null for as wide as it needs. */
        public @Nullable Integer getWidth() {
            return width;
        }

        public void setWidth(@Nullable Integer width) {
            this.width = width;
        }

        private ShownColumn column() {
            return new ShownColumn(field, width == null ? 0 : width);
        }
    }

    /** Begins with what is shown, in its order; the other fields follow. */
    public void begin() {
        List<ShownColumn> shown = columns.shown();
        Map<String, Integer> widths = shown.stream().collect(Collectors.toMap(ShownColumn::field, ShownColumn::width));
        List<String> keys =
                new ArrayList<>(shown.stream().map(ShownColumn::field).toList());
        columns.all().stream()
                .map(FieldDescriptor::key)
                .filter(field -> !keys.contains(field))
                .forEach(keys::add);
        choices = new ArrayList<>(keys.stream()
                .map(field -> new Choice(field, label(field), widths.containsKey(field), widths.getOrDefault(field, 0)))
                .toList());
    }

    private String label(String field) {
        return texts.label(fields.find(field).orElseThrow());
    }

    /** Moves a field one place; the name stays first. */
    public void move(int from, int step) {
        int to = from + step;
        if (from > 0 && to > 0 && to < choices.size()) {
            Collections.swap(choices, from, to);
        }
    }

    /** Keeps the choice for oneself. */
    public void keep() {
        layouts.keep(me.act(), columns.list(), chosen());
        toasts.say(texts.of("company.columns.kept"));
        Here.showAnew();
    }

    /** Keeps the choice for everybody. */
    public void keepForAll() {
        layouts.keepForAll(me.act(), listings.here().kind(), chosen());
        toasts.say(texts.of("company.columns.keptForAll"));
        Here.showAnew();
    }

    /** Gives up one's own choice. */
    public void reset() {
        layouts.reset(me.act(), columns.list());
        toasts.say(texts.of(columns.isViewed() ? "company.columns.resetToView" : "company.columns.resetDone"));
        Here.showAnew();
    }

    /** Gives up the common choice. */
    public void resetForAll() {
        layouts.resetForAll(me.act(), listings.here().kind());
        toasts.say(texts.of("company.columns.resetForAllDone"));
        Here.showAnew();
    }

    /** Keeps the width a column was drawn to; the parameters {@code field} and {@code width} say which. */
    public void draw() {
        String field = request.getParameter("field");
        String width = request.getParameter("width");
        if (field != null && width != null && width.matches("\\d{1,4}")) {
            layouts.keep(
                    me.act(),
                    columns.list(),
                    columns.shown().stream()
                            .map(column -> column.field().equals(field)
                                    ? new ShownColumn(field, Integer.parseInt(width))
                                    : column)
                            .toList());
        }
    }

    private List<ShownColumn> chosen() {
        return choices.stream()
                .filter(choice -> choice.isOn() || choice.isFixed())
                .map(Choice::column)
                .toList();
    }

    public List<Choice> getChoices() {
        return choices;
    }
}
