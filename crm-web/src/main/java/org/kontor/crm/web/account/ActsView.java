package org.kontor.crm.web.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kontor.crm.bulk.DoneAct;
import org.kontor.crm.bulk.DoneActs;
import org.kontor.crm.customfield.CustomFieldService;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;

/** *Moje konto > Cofanie zmian*: what the user deleted or changed at once, to be taken back when the toast is gone (B-01). */
@Named
@ViewScoped
public class ActsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 30;

    /** By column, what many records are given at once. */
    private static final Map<String, String> LABELS = Map.of(
            "responsible_id", "responsible",
            "type_id", "type",
            "industry_id", "industry",
            "employees_id", "employees",
            "available_to_everyone", "availableToEveryone");

    @Inject
    Me me;

    @Inject
    DoneActs done;

    @Inject
    CustomFieldService customs;

    @Inject
    Texts texts;

    private final List<DoneAct> acts = new ArrayList<>();
    private boolean more;

    /** Reads the newest. */
    public void load() {
        acts.clear();
        append();
    }

    /** Reads older ones. */
    public void readOlder() {
        append();
    }

    private void append() {
        Long before = acts.isEmpty() ? null : acts.get(acts.size() - 1).changeSetId();
        List<DoneAct> read = done.own(me.rights(), before, PAGE + 1);
        more = read.size() > PAGE;
        acts.addAll(read.subList(0, Math.min(PAGE, read.size())));
    }

    /** What was done: Usunięto: Wod-Kan sp. z o.o. i jeszcze 3. */
    public String title(DoneAct act) {
        if (act.deleted() == 0) {
            String field = field(act.changed());
            return field.isEmpty() ? texts.of("acts.changed") : texts.of("acts.changedField", field);
        }
        return act.names().isEmpty()
                ? texts.of("acts.deletedUnnamed", act.deleted())
                : texts.of("acts.deleted", String.join(", ", act.names()), act.unnamed());
    }

    /** Label of what was changed; empty when it is no field one chooses. */
    private String field(String changed) {
        String[] parts = changed.split("\\.", 3);
        if (parts.length == 3) {
            return customs.all(parts[0]).stream()
                    .filter(field -> field.key().equals(parts[2]))
                    .findFirst()
                    .map(field -> field.label(me.getLanguage()))
                    .orElse("");
        }
        String label = parts.length == 2 ? LABELS.getOrDefault(parts[1], "") : "";
        return label.isEmpty() ? "" : texts.of("company.field." + label);
    }

    /** To how many records: 12 firm, 3 kontakty. */
    public String reach(DoneAct act) {
        List<String> said = new ArrayList<>();
        if (act.companies() > 0) {
            said.add(texts.of("company.list.count", act.companies()));
        }
        if (act.contacts() > 0) {
            said.add(texts.of("contact.list.count", act.contacts()));
        }
        String all = String.join(", ", said);
        return act.more() ? texts.of("acts.atLeast", all) : all;
    }

    /** The acts read so far, newest first. */
    public List<DoneAct> getActs() {
        return acts;
    }

    /** Whether there are older ones. */
    public boolean isMore() {
        return more;
    }

    /** Days that acts are offered for. */
    public int getDays() {
        return DoneActs.DAYS;
    }
}
