package org.kontor.crm.company;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Rights;
import org.kontor.crm.picklist.Picklist;
import org.kontor.crm.picklist.PicklistItem;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;

/** Carries values between form, card and entity. */
@Dependent
class CompanyMapper {

    @Inject
    CompanyCustom custom;

    CompanyForm newForm(Rights rights) {
        CompanyForm form = new CompanyForm();
        form.setResponsibleId(rights.userId());
        form.setCustom(custom.defaults());
        return form;
    }

    CompanyForm form(CompanyCard card) {
        CompanyForm form = new CompanyForm();
        form.setVersion(card.version());
        form.setName(card.name());
        form.setLogo(card.logo());
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
        card.addresses().forEach(address -> form.getAddresses().add(form(address)));
        form.setRequisites(RequisiteMapper.forms(card.requisites()));
        form.setResponsibleId(card.responsible().id());
        form.setAvailableToEveryone(card.availableToEveryone());
        form.setExternalId(card.externalId());
        form.setCustom(card.custom().texts());
        return form;
    }

    static AddressForm form(CompanyCard.Address address) {
        AddressForm form = new AddressForm(address.kind(), address.text());
        form.setId(address.id());
        return form;
    }

    Company apply(CompanyRules.Checked checked, Company company) {
        CompanyForm form = checked.form();
        if (!form.getName().strip().equals(company.name)) {
            company.rename(form.getName().strip());
        }
        company.wear(form.getLogo());
        company.choose(
                id(checked, Picklist.COMPANY_TYPE), id(checked, Picklist.INDUSTRY), id(checked, Picklist.EMPLOYEES));
        company.setRevenue(form.getRevenue().getAmount(), form.getRevenue().getCurrency());
        company.assign(Objects.requireNonNull(form.getResponsibleId()), form.isAvailableToEveryone());
        String external =
                form.getExternalId() == null ? "" : form.getExternalId().strip();
        company.referAs(external.isEmpty() ? null : external);
        company.customise(checked.custom());
        company.keep(
                points(checked, company),
                addresses(form, company),
                RequisiteMapper.requisites(checked.requisites(), company));
        return company;
    }

    private static List<CommunicationPoint> points(CompanyRules.Checked checked, Company company) {
        Map<Long, CommunicationPoint> former = company.pointsById();
        List<CommunicationPoint> kept = new ArrayList<>();
        for (PointType type : PointType.values()) {
            List<PointForm> rows = checked.form().points(type);
            for (int i = 0; i < rows.size(); i++) {
                String normalized = checked.normalized().get(rows.get(i));
                if (normalized != null) {
                    String path = type.field() + "[" + i + "].id";
                    CommunicationPoint point = rows.get(i).getId() == null
                            ? new CommunicationPoint(company, type)
                            : known(former.remove(rows.get(i).getId()), path);
                    if (point.type != type) {
                        throw unknown(path);
                    }
                    point.set(rows.get(i), normalized, i);
                    kept.add(point);
                }
            }
        }
        return kept;
    }

    private static List<Address> addresses(CompanyForm form, Company company) {
        Map<Long, Address> former = company.addressesById();
        List<Address> kept = new ArrayList<>();
        List<AddressForm> rows = form.getAddresses();
        for (int i = 0; i < rows.size(); i++) {
            AddressForm row = rows.get(i);
            if (!row.getText().isBlank()) {
                Address address = row.getId() == null
                        ? new Address(company)
                        : known(former.remove(row.getId()), "addresses[" + i + "].id");
                address.set(row, i);
                kept.add(address);
            }
        }
        return kept;
    }

    /** A part's id names a row of this very company, and at most one part of the form. */
    static <T> T known(@Nullable T part, String path) {
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
