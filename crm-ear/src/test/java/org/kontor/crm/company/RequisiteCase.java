package org.kontor.crm.company;

import java.util.List;
import java.util.function.Consumer;
import org.kontor.crm.identifier.Identifier;

/** Companies with requisites. */
abstract class RequisiteCase extends CompanyCase {

    static final String ANNA = "Anna Żółć";

    private static int number = (int) (System.nanoTime() % 100_000_000);

    /** A sound NIP that no other test uses. */
    static synchronized String nip() {
        while (true) {
            number = (number + 1) % 100_000_000;
            for (int last = 0; last < 10; last++) {
                String nip = String.format("1%08d%d", number, last);
                if (Identifier.NIP.check(nip).value().isPresent()) {
                    return nip;
                }
            }
        }
    }

    static RequisiteForm polish(String nip) {
        RequisiteForm form = new RequisiteForm("pl-company");
        form.getValues().put("nip", nip);
        return form;
    }

    static AccountForm account(String number) {
        AccountForm form = new AccountForm();
        form.setNumber(number);
        return form;
    }

    /** A company of Anna's with these requisites. */
    long with(String name, RequisiteForm... requisites) {
        CompanyForm form = form(name);
        form.getRequisites().addAll(List.of(requisites));
        return companies.create(house.by(ANNA), form);
    }

    /** Saves a change and gives its change set. */
    long change(long id, Consumer<CompanyForm> edit) {
        CompanyForm form = companies.form(rights(ANNA), id);
        edit.accept(form);
        companies.save(house.by(ANNA), id, form);
        return newest(id).changeSetId();
    }

    CompanyChange newest(long id) {
        return companies.history(rights(ANNA), id, null, 1).changes().get(0);
    }

    CompanyCard card(long id) {
        return companies.card(rights(ANNA), id);
    }

    RequisiteCard requisite(long id, int index) {
        return card(id).requisites().get(index);
    }
}
