package org.kontor.crm.door;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.kontor.crm.company.AddressForm;
import org.kontor.crm.company.AddressKind;
import org.kontor.crm.company.CompanyForm;
import org.kontor.crm.company.PointForm;
import org.kontor.crm.company.PointKind;
import org.kontor.crm.company.RequisiteForm;
import org.kontor.crm.contact.ContactForm;

/** Forms full of words nobody else uses. */
final class Paper {

    private Paper() {}

    /** Everything a company can have but its name and who is responsible. */
    static void fill(CompanyForm form, Known known, long revenue, String custom) {
        form.setType("client");
        form.setIndustry("energy");
        form.setEmployees("over-500");
        form.setExternalId(known.value());
        form.getRevenue().setAmount(BigDecimal.valueOf(revenue));
        put(form.getPhones(), known.phone());
        put(form.getEmails(), "biuro@" + known.value() + ".example");
        put(form.getWebsites(), "www." + known.value() + ".example");
        form.getAddresses().clear();
        form.getAddresses().add(new AddressForm(AddressKind.REGISTERED, known.value() + " 1"));
        RequisiteForm requisite = new RequisiteForm("pl-company");
        requisite.getValues().put("nip", known.nip());
        form.getRequisites().clear();
        form.getRequisites().add(requisite);
        form.setCustom(Map.of(custom, List.of(known.value())));
    }

    /** Everything a contact can have but its name and who is responsible. */
    static void fill(ContactForm form, Known known) {
        form.setPosition(known.value());
        form.setExternalId(known.value());
        put(form.getEmails(), "x@" + known.value() + ".example");
    }

    private static void put(List<PointForm> points, String value) {
        points.clear();
        points.add(new PointForm(PointKind.WORK, value));
    }
}
