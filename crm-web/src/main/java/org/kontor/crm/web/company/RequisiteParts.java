package org.kontor.crm.web.company;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kontor.crm.company.AccountForm;
import org.kontor.crm.company.AddressForm;
import org.kontor.crm.company.AddressKind;
import org.kontor.crm.company.CompanyForm;
import org.kontor.crm.company.RequisiteForm;
import org.kontor.crm.requisite.Template;
import org.kontor.crm.requisite.TemplateField;

/** Requisites of the form that are added, removed and marked, with the fields their templates give them. */
public class RequisiteParts implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Pattern ROW = Pattern.compile("requisites\\[(\\d+)]\\.(.*)");
    private static final Pattern PART = Pattern.compile("(addresses|accounts)\\[(\\d+)]\\..*");
    private static final String VALUES = "values.";

    private final CompanyForm form;
    private final List<Template> templates;

    RequisiteParts(CompanyForm form, List<Template> templates) {
        this.form = form;
        this.templates = List.copyOf(templates);
    }

    /** Templates a requisite can have: those that may be chosen, and the one it has. */
    public List<Template> choices(RequisiteForm row) {
        return templates.stream()
                .filter(template -> !template.retired() || template.code().equals(row.getTemplate()))
                .toList();
    }

    /** Fields of a requisite's template. */
    public List<TemplateField> fields(RequisiteForm row) {
        return templates.stream()
                .filter(template -> template.code().equals(row.getTemplate()))
                .findFirst()
                .map(Template::fields)
                .orElse(List.of());
    }

    /** Adds a requisite with the first template. */
    public void add() {
        String first = templates.stream()
                .filter(template -> !template.retired())
                .findFirst()
                .map(Template::code)
                .orElse("");
        RequisiteForm added = new RequisiteForm(first);
        added.setDefault(form.getRequisites().isEmpty());
        form.getRequisites().add(added);
    }

    /** Takes a requisite out; its mark goes to the first. */
    public void remove(int index) {
        CompanyFormParts.drop(form.getRequisites(), index);
        if (!form.getRequisites().isEmpty() && form.getRequisites().stream().noneMatch(RequisiteForm::isDefault)) {
            mark(0);
        }
    }

    /** Makes one the default and no other. */
    public void mark(int index) {
        List<RequisiteForm> rows = form.getRequisites();
        rows.forEach(row -> row.setDefault(rows.indexOf(row) == index));
    }

    /** Adds an empty address. */
    public void addAddress(RequisiteForm row) {
        row.getAddresses().add(new AddressForm(AddressKind.REGISTERED, ""));
    }

    /** Takes an address out. */
    public void removeAddress(RequisiteForm row, int index) {
        CompanyFormParts.drop(row.getAddresses(), index);
    }

    /** Adds an empty account. */
    public void addAccount(RequisiteForm row) {
        AccountForm added = new AccountForm();
        added.setDefault(row.getAccounts().isEmpty());
        row.getAccounts().add(added);
    }

    /** Takes an account out; its mark goes to the first. */
    public void removeAccount(RequisiteForm row, int index) {
        CompanyFormParts.drop(row.getAccounts(), index);
        if (!row.getAccounts().isEmpty() && row.getAccounts().stream().noneMatch(AccountForm::isDefault)) {
            markAccount(row, 0);
        }
    }

    /** Makes one account of a requisite the default and no other. */
    public void markAccount(RequisiteForm row, int index) {
        row.getAccounts()
                .forEach(account -> account.setDefault(row.getAccounts().indexOf(account) == index));
    }

    /** What was typed under a template chosen before and has no field under the one of now is not saved. */
    void dropStrangers() {
        form.getRequisites()
                .forEach(row -> row.getValues()
                        .keySet()
                        .retainAll(fields(row).stream().map(TemplateField::code).toList()));
    }

    /** The path beside which a problem is told: an account's at its number, a mark's at the template. */
    static String shownAt(String path) {
        Matcher row = ROW.matcher(path);
        if (!row.matches()) {
            return path;
        }
        String start = "requisites[" + row.group(1) + "].";
        Matcher part = PART.matcher(row.group(2));
        if (part.matches()) {
            String end = part.group(1).equals("accounts") ? "].number" : "].text";
            return start + part.group(1) + "[" + part.group(2) + end;
        }
        return row.group(2).startsWith(VALUES) ? path : start + "template";
    }

    /** Id of the element that shows the problem with this path. */
    String element(String path) {
        Matcher row = ROW.matcher(path);
        if (!row.matches()) {
            return "requisites";
        }
        String start = "requisiteRows:" + row.group(1) + ":";
        Matcher part = PART.matcher(row.group(2));
        if (part.matches()) {
            return start + part.group(1) + "Rows:" + part.group(2) + ":value";
        }
        return field(path)
                .map(field -> start + "fieldRows:" + fields(row(row)).indexOf(field) + ":value")
                .orElse(start + "template");
    }

    /** The template's field the path means, if it means one. */
    Optional<TemplateField> field(String path) {
        Matcher row = ROW.matcher(path);
        if (!row.matches() || !row.group(2).startsWith(VALUES)) {
            return Optional.empty();
        }
        String code = row.group(2).substring(VALUES.length());
        return fields(row(row)).stream()
                .filter(field -> field.code().equals(code))
                .findFirst();
    }

    /** Which requisite the path means, -1 when none. */
    static int index(String path) {
        Matcher row = ROW.matcher(path);
        return row.matches() ? Integer.parseInt(row.group(1)) : -1;
    }

    private RequisiteForm row(Matcher path) {
        int index = Integer.parseInt(path.group(1));
        return index < form.getRequisites().size() ? form.getRequisites().get(index) : new RequisiteForm();
    }
}
