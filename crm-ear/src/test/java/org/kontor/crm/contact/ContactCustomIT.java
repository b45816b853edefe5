package org.kontor.crm.contact;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.customfield.CustomFieldForm;
import org.kontor.crm.customfield.CustomFieldSettings;
import org.kontor.crm.customfield.CustomType;
import org.kontor.crm.product.Deployments;

/** S-20: custom values of contacts as the database keeps them. */
@ExtendWith(ArquillianExtension.class)
class ContactCustomIT extends ContactCase {

    @Inject
    CustomFieldSettings settings;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    /** B-01, S-20: a later change of another custom field stays when one is taken back. */
    @Test
    void undoesCustomValuesOneByOne() {
        String one = field("Jedno", CustomType.TEXT);
        String other = field("Inne", CustomType.INTEGER);
        ContactForm form = form(ANNA, "Jan", "Polny");
        form.getCustom().put(one, List.of("przed"));
        long id = contacts.create(house.by(ANNA), form);
        save(id, one, "po");
        long changeSet =
                contacts.history(rights(ANNA), id, null, 1).changes().get(0).changeSetId();
        save(id, other, "7");

        contacts.undo(house.by(ANNA), changeSet);

        assertThat(contacts.card(rights(ANNA), id).custom().texts())
                .containsEntry(one, List.of("przed"))
                .containsEntry(other, List.of("7"));
        List.of(one, other).forEach(key -> settings.retire(house.by(ADMIN), "contact", key, true));
        assertThat(contacts.card(rights(ANNA), id).custom().texts()).doesNotContainKey(one);
    }

    private void save(long id, String key, String text) {
        ContactForm form = contacts.form(rights(ANNA), id);
        form.getCustom().put(key, List.of(text));
        contacts.save(house.by(ANNA), id, form);
    }

    private String field(String label, CustomType type) {
        CustomFieldForm form = new CustomFieldForm();
        form.setLabelPl(label + " " + house.id(ANNA));
        form.setType(type);
        return settings.add(house.by(ADMIN), "contact", form).key();
    }
}
