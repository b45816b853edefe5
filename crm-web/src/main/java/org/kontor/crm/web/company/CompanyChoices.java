package org.kontor.crm.web.company;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.FlagReach;
import org.kontor.crm.company.AccountKind;
import org.kontor.crm.company.AddressKind;
import org.kontor.crm.company.CompanyFields;
import org.kontor.crm.company.CompanyService;
import org.kontor.crm.company.PointKind;
import org.kontor.crm.company.PointType;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.identifier.Currencies;
import org.kontor.crm.picklist.Picklist;
import org.kontor.crm.picklist.PicklistItem;
import org.kontor.crm.picklist.PicklistService;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;

/** What the fields of the company form offer, and the sentence about the flag of S-18. */
@Named
@RequestScoped
public class CompanyChoices {

    private static final Pattern ROW = Pattern.compile("(\\w+)\\[(\\d+)]\\.\\w+");
    private static final Set<String> COMMON = new LinkedHashSet<>(List.of("PLN", "EUR", "USD", "GBP", "CHF", "CZK"));

    @Inject
    Me me;

    @Inject
    PicklistService picklists;

    @Inject
    CompanyService companies;

    @Inject
    CompanyEditView editing;

    @Inject
    RequisiteTexts requisites;

    @Inject
    Texts texts;

    /**
     * What a field offers: the values that may be chosen, and the one the company has, even if it is retired since.
     *
     * @param field key of the field
     * @param current code of the value the company has, null when it has none
     */
    public List<PicklistItem> offered(String field, @Nullable String current) {
        Picklist list =
                Objects.requireNonNull(CompanyFields.find(field).orElseThrow().picklist());
        return picklists.items(list).stream()
                .filter(item -> !item.retired() || item.code().equals(current))
                .toList();
    }

    /** Codes of ISO 4217, the common ones first. */
    public List<String> getCurrencies() {
        Set<String> all = new LinkedHashSet<>(COMMON);
        all.addAll(Currencies.codes());
        return List.copyOf(all);
    }

    /** Kinds a point of the type can have. */
    public List<PointKind> kinds(String type) {
        return PointType.valueOf(type).kinds();
    }

    /** Kinds of account numbers. */
    public List<AccountKind> getAccountKinds() {
        return List.of(AccountKind.values());
    }

    /** Kinds of addresses. */
    public List<AddressKind> getAddressKinds() {
        return List.of(AddressKind.values());
    }

    /** Whom the flag would reach under today's roles, in words (S-18). */
    public String getReach() {
        return reach("company.form.reach");
    }

    /** Whom the flag that is set reaches under today's roles, in words (S-18). */
    public String getReached() {
        return reach("company.page.reach");
    }

    private String reach(String key) {
        FlagReach reach = companies.flagReach();
        if (reach.count() == 0) {
            return texts.of("company.form.reach.nobody");
        }
        String roles = String.join(
                ", ",
                reach.roles().stream().map(role -> role.name(me.getLanguage())).toList());
        String people = String.join(", ", reach.people());
        if (reach.count() > reach.people().size()) {
            people = texts.of("company.form.reach.more", people);
        }
        return texts.of(key, reach.count(), roles, people);
    }

    /** Id of the element that shows the field with this path. */
    public String element(String path) {
        if (path.startsWith("requisites")) {
            return editing.getParts().getRequisites().element(path);
        }
        if (path.startsWith(CustomField.PREFIX)) {
            return editing.getDesk().getTyped().getCustoms().element(path);
        }
        Matcher row = ROW.matcher(path);
        if (row.matches()) {
            return row.group(1) + "Rows:" + row.group(2) + ":value";
        }
        return switch (path) {
            case "revenue.amount", "revenue", "revenue.currency" -> "revenue";
            case "responsibleId" -> "responsible_input";
            case "contacts" -> "contacts_input";
            default -> path;
        };
    }

    /** Label of the field with this path. */
    public String label(Map.Entry<String, String> problem) {
        String path = problem.getKey();
        if (path.startsWith("requisites")) {
            return requisites.label(path, editing.getParts().getRequisites());
        }
        Matcher row = ROW.matcher(path);
        if (row.matches()) {
            return texts.of("company.form.one." + row.group(1), Integer.parseInt(row.group(2)) + 1);
        }
        if (path.startsWith(CustomField.PREFIX)) {
            return editing.getDesk()
                    .getTyped()
                    .getCustoms()
                    .field(path)
                    .map(field -> field.label(me.getLanguage()))
                    .orElse(path);
        }
        String field = path.equals("responsibleId") ? "responsible" : path.replaceAll("\\..*", "");
        return texts.of("company.field." + field);
    }
}
