package org.kontor.crm.company;

/** Rows of a form that say the same as another. */
final class FormCopies {

    private FormCopies() {}

    static PointForm of(PointForm row) {
        PointForm copy = new PointForm();
        copy.setId(row.getId());
        copy.setKind(row.getKind());
        copy.setValue(row.getValue());
        return copy;
    }

    static AddressForm of(AddressForm row) {
        AddressForm copy = new AddressForm();
        copy.setId(row.getId());
        copy.setKind(row.getKind());
        copy.setText(row.getText());
        return copy;
    }

    static AccountForm of(AccountForm row) {
        AccountForm copy = new AccountForm();
        copy.setId(row.getId());
        copy.setKind(row.getKind());
        copy.setNumber(row.getNumber());
        copy.setBic(row.getBic());
        copy.setBank(row.getBank());
        copy.setCurrency(row.getCurrency());
        copy.setDefault(row.isDefault());
        return copy;
    }

    static RequisiteForm of(RequisiteForm row) {
        RequisiteForm copy = new RequisiteForm(row.getTemplate());
        copy.setId(row.getId());
        copy.setDefault(row.isDefault());
        copy.getValues().putAll(row.getValues());
        row.getAddresses().forEach(address -> copy.getAddresses().add(of(address)));
        row.getAccounts().forEach(account -> copy.getAccounts().add(of(account)));
        return copy;
    }
}
