package org.kontor.crm.company;

import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.picklist.Picklist;
import org.kontor.crm.picklist.PicklistItem;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;

/** Carries values between form, card and entity. */
@Dependent
class CompanyMapper {

    CompanyForm form(CompanyCard card) {
        CompanyForm form = new CompanyForm();
        form.setVersion(card.version());
        form.setName(card.name());
        form.setType(code(card.type()));
        form.setIndustry(code(card.industry()));
        form.setEmployees(code(card.employees()));
        if (card.revenue() != null) {
            form.getRevenue().setAmount(card.revenue().amount());
            form.getRevenue().setCurrency(card.revenue().currency());
        }
        card.points().forEach(point -> {
            PointForm row = new PointForm(point.kind(), point.value());
            row.setId(point.id());
            form.points(point.type()).add(row);
        });
        card.addresses().forEach(address -> {
            AddressForm row = new AddressForm(address.kind(), address.text());
            row.setId(address.id());
            form.getAddresses().add(row);
        });
        form.setResponsibleId(card.responsible().id());
        form.setAvailableToEveryone(card.availableToEveryone());
        form.setExternalId(card.externalId());
        return form;
    }

    Company apply(CompanyRules.Checked checked, Company company) {
        CompanyForm form = checked.form();
        if (!form.getName().strip().equals(company.name)) {
            company.rename(form.getName().strip());
        }
        company.typeId = id(checked, Picklist.COMPANY_TYPE);
        company.industryId = id(checked, Picklist.INDUSTRY);
        company.employeesId = id(checked, Picklist.EMPLOYEES);
        company.setRevenue(form.getRevenue().getAmount(), form.getRevenue().getCurrency());
        company.responsibleId = Objects.requireNonNull(form.getResponsibleId());
        company.availableToEveryone = form.isAvailableToEveryone();
        company.externalId =
                form.getExternalId() == null || form.getExternalId().isBlank()
                        ? null
                        : form.getExternalId().strip();
        points(checked, company);
        addresses(form, company);
        return company;
    }

    private static void points(CompanyRules.Checked checked, Company company) {
        Map<Long, CommunicationPoint> former = new HashMap<>();
        company.points.forEach(point -> former.put(point.id, point));
        List<CommunicationPoint> kept = new ArrayList<>();
        for (PointType type : PointType.values()) {
            int position = 0;
            for (PointForm row : checked.form().points(type)) {
                String normalized = checked.normalized().get(row);
                if (normalized != null) {
                    String path =
                            type.field() + "[" + checked.form().points(type).indexOf(row) + "].id";
                    CommunicationPoint point = row.getId() == null
                            ? new CommunicationPoint(company, type)
                            : known(former.remove(row.getId()), path);
                    if (point.type != type) {
                        throw unknown(path);
                    }
                    point.set(row, normalized, position++);
                    kept.add(point);
                }
            }
        }
        company.points.retainAll(kept);
        kept.stream().filter(point -> point.id == null).forEach(company.points::add);
    }

    private static void addresses(CompanyForm form, Company company) {
        Map<Long, Address> former = new HashMap<>();
        company.addresses.forEach(address -> former.put(address.id, address));
        List<Address> kept = new ArrayList<>();
        for (AddressForm row : form.getAddresses()) {
            if (!row.getText().isBlank()) {
                String path = "addresses[" + form.getAddresses().indexOf(row) + "].id";
                Address address = row.getId() == null ? new Address(company) : known(former.remove(row.getId()), path);
                address.set(row, kept.size());
                kept.add(address);
            }
        }
        company.addresses.retainAll(kept);
        kept.stream().filter(address -> address.id == null).forEach(company.addresses::add);
    }

    /** A part's id names a row of this very company, and at most one part of the form. */
    private static <T> T known(@Nullable T part, String path) {
        if (part == null) {
            throw unknown(path);
        }
        return part;
    }

    private static Invalid unknown(String path) {
        return new Invalid(List.of(Problem.of(path, "error.unknownPart")));
    }

    private static @Nullable Long id(CompanyRules.Checked checked, Picklist list) {
        PicklistItem item = checked.choices().get(list);
        return item == null ? null : item.id();
    }

    private static @Nullable String code(@Nullable PicklistItem item) {
        return item == null ? null : item.code();
    }
}
