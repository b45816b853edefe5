package org.kontor.crm.web.sheet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.Act;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.field.FieldType;
import org.kontor.crm.field.FieldValue;
import org.kontor.crm.listing.ListFilter;
import org.kontor.crm.listing.ListRow;
import org.kontor.crm.listing.RecordExports;
import org.kontor.crm.shared.Page;
import org.kontor.crm.web.custom.ValueWords;
import org.kontor.crm.web.reading.Readings;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;

/** Writes the records of a list into a file: all fields or those chosen, headed as imports read them. */
@RequestScoped
public class ListSheet {

    @Inject
    Texts texts;

    @Inject
    Me me;

    @Inject
    ValueWords words;

    @Inject
    Readings readings;

    /**
     * Writes page by page, so that no list is too long; the stream stays open.
     *
     * @param exports door to what is exported
     * @param title what the list is called
     * @param rights whose records
     * @param act who exports
     * @param filter which, in which order; from the first page on
     * @param fields what rows have, as {@link RecordExports#fields} gave them
     */
    public void write(
            RecordExports exports,
            String title,
            Rights rights,
            Act act,
            ListFilter filter,
            List<? extends FieldDescriptor<?>> fields,
            SheetFormat format,
            OutputStream out)
            throws IOException {
        long export = exports.begin(act, filter, format.code());
        long rows = 0;
        try {
            Sheet sheet = format.open(out, title);
            sheet.row(headings(fields));
            @Nullable String from = null;
            do {
                Page<ListRow> page = exports.page(
                        rights, filter.limited(ListFilter.LIMIT_MAX).from(from), fields);
                rows += write(page, fields, sheet);
                from = page.next();
            } while (from != null);
            // Only now, and not where reading breaks off: a part must not look like the whole.
            sheet.close();
            exports.end(act, export, rows);
        } finally {
            readings.exported(exports.entity(), filter.query().text(), rows);
        }
    }

    private int write(Page<ListRow> page, List<? extends FieldDescriptor<?>> fields, Sheet sheet) throws IOException {
        for (ListRow row : page.items()) {
            sheet.row(cells(row, fields, sheet));
        }
        return page.items().size();
    }

    private List<Cell> headings(List<? extends FieldDescriptor<?>> fields) {
        List<Cell> headings = new ArrayList<>();
        for (FieldDescriptor<?> field : fields) {
            headings.add(new Cell.Text(texts.label(field)));
            if (field.type() == FieldType.MONEY) {
                headings.add(new Cell.Text(texts.of("company.form.currency")));
            }
        }
        return headings;
    }

    private List<Cell> cells(ListRow row, List<? extends FieldDescriptor<?>> fields, Sheet sheet) {
        List<Cell> cells = new ArrayList<>();
        for (FieldDescriptor<?> field : fields) {
            @Nullable FieldValue value = row.value(field.key());
            cells.add(value == null ? Cell.EMPTY : field.custom() == null ? cell(value) : custom(value, sheet));
            if (field.type() == FieldType.MONEY) {
                cells.add(
                        value instanceof FieldValue.Amount amount
                                ? new Cell.Text(amount.money().currency())
                                : Cell.EMPTY);
            }
        }
        return cells;
    }

    /** In one cell, as imports read it: amounts with their currency, days as ISO, several values with semicolons. */
    private Cell custom(FieldValue value, Sheet sheet) {
        if (value instanceof FieldValue.Figure figure) {
            return new Cell.Figure(figure.number());
        }
        return value instanceof FieldValue.Moment ? cell(value) : new Cell.Text(customText(value, sheet));
    }

    private String customText(FieldValue value, Sheet sheet) {
        if (value instanceof FieldValue.Several several) {
            return several.values().stream().map(one -> customText(one, sheet)).collect(Collectors.joining("; "));
        }
        if (value instanceof FieldValue.Amount amount) {
            return sheet.figure(amount.money().amount()) + " " + amount.money().currency();
        }
        if (value instanceof FieldValue.Figure figure) {
            return sheet.figure(figure.number());
        }
        if (value instanceof FieldValue.Day day) {
            return day.day().toString();
        }
        if (value instanceof FieldValue.Link link) {
            return link.address();
        }
        return value instanceof FieldValue.Moment moment ? local(moment).text() : words.of(value);
    }

    private Cell cell(FieldValue value) {
        if (value instanceof FieldValue.Amount amount) {
            return new Cell.Figure(amount.money().amount());
        }
        if (value instanceof FieldValue.Moment moment) {
            return local(moment);
        }
        return new Cell.Text(value instanceof FieldValue.Day day ? day.day().toString() : words.of(value));
    }

    private Cell.Moment local(FieldValue.Moment moment) {
        return new Cell.Moment(moment.instant().atZone(me.zone()).toLocalDateTime());
    }
}
