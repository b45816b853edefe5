package org.kontor.crm.web.contact;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.PointForm;
import org.kontor.crm.company.PointType;
import org.kontor.crm.contact.CompanyRef;
import org.kontor.crm.contact.ContactForm;
import org.kontor.crm.contact.NewLink;

/** Rows of the form that are added and removed: phones, e-mails, messengers, companies to be linked. */
public class ContactFormParts implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Pattern HIDDEN = Pattern.compile("(\\w+\\[\\d+]\\.)(?:id|kind)");

    private final ContactForm form;
    private final List<Row> companies = new ArrayList<>();

    ContactFormParts(ContactForm form) {
        this.form = form;
        form.getCompanies().forEach(link -> companies.add(new Row(link)));
    }

    /** A company being picked. */
    public static class Row implements Serializable {

        private static final long serialVersionUID = 1L;

        private @Nullable Pick company;
        private final NewLink link;

        Row(NewLink link) {
            this.link = link;
            if (!link.isBlank()) {
                company = new Pick(link.getCompanyId(), link.getCompanyName(), "");
            }
        }

        public @Nullable Pick getCompany() {
            return company;
        }

        public void setCompany(@Nullable Pick company) {
            this.company = company;
        }

        /** What is said of it. */
        public NewLink getLink() {
            return link;
        }
    }

    /** A new contact nearly always has a phone, an e-mail and a company: their fields stand open. */
    void offerFirst(@Nullable CompanyRef company) {
        add(PointType.PHONE.name());
        add(PointType.EMAIL.name());
        addCompany();
        if (company != null) {
            companies.get(0).setCompany(new Pick(company.id(), company.name(), ""));
        }
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

    /** Adds a row for one more company. */
    public void addCompany() {
        companies.add(new Row(new NewLink()));
    }

    /** Takes a company out. */
    public void removeCompany(int index) {
        drop(companies, index);
    }

    /** Puts what is picked into the form. */
    void choose() {
        form.getCompanies().clear();
        for (Row row : companies) {
            Pick pick = row.getCompany();
            row.getLink().setCompanyId(pick == null ? null : pick.id());
            row.getLink().setCompanyName(pick == null ? "" : pick.name());
            form.getCompanies().add(row.getLink());
        }
    }

    /** The companies to be linked with the save. */
    public List<Row> getCompanies() {
        return companies;
    }

    /** The path beside which a problem is told: what is wrong with a row's kind or identity stands at its text. */
    static String shownAt(String path) {
        Matcher row = HIDDEN.matcher(path);
        return row.matches() ? row.group(1) + "value" : path;
    }

    private static void drop(List<?> rows, int index) {
        if (index >= 0 && index < rows.size()) {
            rows.remove(index);
        }
    }
}
