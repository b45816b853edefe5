package org.kontor.crm.web.company;

import java.io.Serializable;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kontor.crm.company.AddressForm;
import org.kontor.crm.company.AddressKind;
import org.kontor.crm.company.CompanyForm;
import org.kontor.crm.company.PointForm;
import org.kontor.crm.company.PointType;
import org.kontor.crm.requisite.Template;

/** Rows of the form that are added and removed: phones, e-mails, websites, messengers, addresses. */
public class CompanyFormParts implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Pattern HIDDEN = Pattern.compile("(\\w+\\[\\d+]\\.)(?:id|kind)");

    private final CompanyForm form;
    private final RequisiteParts requisites;

    CompanyFormParts(CompanyForm form, List<Template> templates) {
        this.form = form;
        requisites = new RequisiteParts(form, templates);
    }

    /** The legal identities. */
    public RequisiteParts getRequisites() {
        return requisites;
    }

    /** A new company nearly always has a phone and an e-mail: their fields stand open. Empty rows are not saved. */
    void offerFirst() {
        add(PointType.PHONE.name());
        add(PointType.EMAIL.name());
        addAddress();
        requisites.add();
    }

    /** Adds an empty row, its kind the most common one. */
    public void add(String type) {
        PointType pointType = PointType.valueOf(type);
        form.points(pointType).add(new PointForm(pointType.kinds().get(0), ""));
    }

    /** Takes a row out. */
    public void remove(String type, int index) {
        drop(form.points(PointType.valueOf(type)), index);
    }

    /** Adds an empty address. */
    public void addAddress() {
        form.getAddresses().add(new AddressForm(AddressKind.REGISTERED, ""));
    }

    /** Takes an address out. */
    public void removeAddress(int index) {
        drop(form.getAddresses(), index);
    }

    /** The path beside which a problem is told: what is wrong with a row's kind or identity stands at its text. */
    static String shownAt(String path) {
        if (path.startsWith("requisites")) {
            return RequisiteParts.shownAt(path);
        }
        if (path.startsWith("contacts[")) {
            return "contacts";
        }
        Matcher row = HIDDEN.matcher(path);
        if (!row.matches()) {
            return path;
        }
        return row.group(1) + (path.startsWith("addresses") ? "text" : "value");
    }

    static void drop(List<?> rows, int index) {
        if (index >= 0 && index < rows.size()) {
            rows.remove(index);
        }
    }
}
