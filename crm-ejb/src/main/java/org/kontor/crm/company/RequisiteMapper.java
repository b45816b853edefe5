package org.kontor.crm.company;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Carries requisites between form, card and entity. */
final class RequisiteMapper {

    private RequisiteMapper() {}

    /** Values as people read them: they are normalised again when they are saved. */
    static List<RequisiteForm> forms(List<RequisiteCard> cards) {
        List<RequisiteForm> forms = new ArrayList<>();
        for (RequisiteCard card : cards) {
            RequisiteForm form = new RequisiteForm(card.template());
            form.setId(card.id());
            form.setDefault(card.byDefault());
            card.values().stream()
                    .filter(value -> value.text() != null)
                    .forEach(value -> form.getValues().put(value.field().code(), value.display()));
            card.addresses().forEach(address -> form.getAddresses().add(CompanyMapper.form(address)));
            card.accounts().forEach(account -> form.getAccounts().add(form(account)));
            forms.add(form);
        }
        return forms;
    }

    private static AccountForm form(RequisiteCard.Account account) {
        AccountForm form = new AccountForm();
        form.setId(account.id());
        form.setKind(account.kind());
        form.setNumber(account.display());
        form.setBic(account.bic());
        form.setBank(account.bank());
        form.setCurrency(account.currency());
        form.setDefault(account.byDefault());
        return form;
    }

    /** The company's requisites as they shall be; new ones have no id yet. */
    static List<Requisite> requisites(List<CheckedRequisite> checked, Company company) {
        Map<Long, Requisite> former = company.requisitesById();
        List<Requisite> kept = new ArrayList<>();
        for (CheckedRequisite one : checked) {
            Long id = one.form().getId();
            Requisite requisite =
                    id == null ? new Requisite(company) : CompanyMapper.known(former.remove(id), one.path() + ".id");
            requisite.set(one, kept.size());
            requisite.keep(addresses(one, requisite), accounts(one, requisite));
            kept.add(requisite);
        }
        return kept;
    }

    private static List<RequisiteAddress> addresses(CheckedRequisite checked, Requisite requisite) {
        Map<Long, RequisiteAddress> former = requisite.addressesById();
        List<RequisiteAddress> kept = new ArrayList<>();
        List<AddressForm> rows = checked.form().getAddresses();
        for (int i = 0; i < rows.size(); i++) {
            AddressForm row = rows.get(i);
            if (!row.getText().isBlank()) {
                RequisiteAddress address = row.getId() == null
                        ? new RequisiteAddress(requisite)
                        : CompanyMapper.known(former.remove(row.getId()), checked.path() + ".addresses[" + i + "].id");
                address.set(row, i);
                kept.add(address);
            }
        }
        return kept;
    }

    private static List<BankAccount> accounts(CheckedRequisite checked, Requisite requisite) {
        Map<Long, BankAccount> former = requisite.accountsById();
        List<BankAccount> kept = new ArrayList<>();
        for (CheckedRequisite.Account one : checked.accounts()) {
            Long id = one.form().getId();
            BankAccount account = id == null
                    ? new BankAccount(requisite)
                    : CompanyMapper.known(former.remove(id), one.path() + ".id");
            account.set(one, kept.size());
            kept.add(account);
        }
        return kept;
    }
}
