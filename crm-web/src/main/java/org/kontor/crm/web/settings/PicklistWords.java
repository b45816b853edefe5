package org.kontor.crm.web.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.CompanyTotals;
import org.kontor.crm.picklist.PicklistChange;
import org.kontor.crm.picklist.PicklistItem;
import org.kontor.crm.picklist.PicklistTable;
import org.kontor.crm.shared.Count;
import org.kontor.crm.shared.EditConflict;
import org.kontor.crm.web.list.ListConditions;
import org.kontor.crm.web.shell.Formats;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;

/** Says what the page of selection lists shows: rows with numbers of companies, confirmations, conflicts. */
@RequestScoped
class PicklistWords {

    @Inject
    Me me;

    @Inject
    CompanyTotals totals;

    @Inject
    ListConditions conditions;

    @Inject
    Formats formats;

    @Inject
    Texts texts;

    @Inject
    Toasts toasts;

    /** @param key key of the field that chooses from the list */
    ShownList show(String key, PicklistTable table) {
        var counts = totals.byValue(me.rights(), ShownList.list(key));
        boolean filterable = ShownList.field(key).filterable();
        List<PicklistRow> rows = new ArrayList<>();
        for (PicklistItem item : table.items()) {
            Count count = counts.getOrDefault(item.id(), Count.unknown());
            rows.add(row(item, rows.size() + 1, table.items().size(), count, filterable));
        }
        return new ShownList(key, table, List.copyOf(rows));
    }

    private PicklistRow row(PicklistItem item, int place, int size, Count count, boolean filterable) {
        return new PicklistRow(
                item.code(),
                item.label(me.getLanguage()),
                item.labelPl(),
                item.labelEn(),
                conditions.tone(item),
                item.retired(),
                place,
                place == size,
                number(count),
                count.value() > 0 && filterable,
                count.known() && count.value() == 0);
    }

    private String number(Count count) {
        if (!count.known()) {
            return texts.of("settings.picklists.uncounted");
        }
        String number = formats.number(count.value());
        return count.exact() ? number : texts.of("company.list.over", number);
    }

    /**
     * Confirms a write and offers to take it back; where everything stood so already there is nothing to take back.
     *
     * @param said key of the confirmation
     * @param before the list before it
     * @param now the list after it
     */
    void confirm(String said, PicklistChange change, ShownList before, ShownList now) {
        PicklistItem item =
                now.find(change.code()).or(() -> before.find(change.code())).orElseThrow();
        String label = item.label(me.getLanguage());
        if (change.changeSetId() == null) {
            toasts.say(texts.of("settings.picklists.said.same", label));
        } else {
            toasts.say(texts.of(said, label, now.place(item), now.rows().size()), change.changeSetId());
        }
    }

    /**
     * Who was faster.
     *
     * @param now the value whose form is open, as it stands now; null when none is open
     */
    String conflict(EditConflict lost, @Nullable PicklistItem now) {
        String who = texts.actor(lost.who(), lost.consoleUser());
        String when = formats.when(lost.when());
        return now == null
                ? texts.of("settings.picklists.conflict", who, when)
                : texts.of("settings.picklists.conflict.form", who, when, now.labelPl(), now.labelEn());
    }
}
