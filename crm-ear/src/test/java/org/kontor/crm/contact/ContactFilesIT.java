package org.kontor.crm.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.field.FieldValue;
import org.kontor.crm.file.RecordFileService;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.RecordRef;

/** files on a contact follow the contact. */
@ExtendWith(ArquillianExtension.class)
class ContactFilesIT extends ContactCase {

    @Inject
    RecordFileService files;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void followTheContactsRightsHistoryAndDeletion() {
        RecordRef contact = new RecordRef("contact", contact(ANNA, "Jan", "Plik"));
        long id = files.add(house.by(ANNA), contact, "wizytówka.txt", content()).id();

        assertThat(files.find(rights(ANNA), contact, id).name()).isEqualTo("wizytówka.txt");
        assertThatThrownBy(() -> files.find(rights(PIOTR), contact, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.add(house.by(PIOTR), contact, "x", content()))
                .isInstanceOf(NotFound.class);
        // a company with the same id is another record
        assertThatThrownBy(() -> files.find(rights(ANNA), new RecordRef("company", contact.id()), id))
                .isInstanceOf(NotFound.class);
        assertThat(contacts.history(rights(ANNA), contact.id(), null, 1)
                        .changes()
                        .get(0)
                        .fields()
                        .get(0)
                        .after())
                .containsExactly(new FieldValue.Text("wizytówka.txt"));

        long gone = contacts.delete(house.by(ADMIN), List.of(contact.id()));
        assertThatThrownBy(() -> files.find(rights(ADMIN), contact, id)).isInstanceOf(NotFound.class);
        contacts.undo(house.by(ADMIN), gone);
        assertThat(files.find(rights(ANNA), contact, id).name()).isEqualTo("wizytówka.txt");
    }

    private static ByteArrayInputStream content() {
        return new ByteArrayInputStream("treść".getBytes(StandardCharsets.UTF_8));
    }
}
