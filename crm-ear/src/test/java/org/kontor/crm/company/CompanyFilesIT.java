package org.kontor.crm.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.access.Forbidden;
import org.kontor.crm.field.FieldValue;
import org.kontor.crm.file.FileTooLarge;
import org.kontor.crm.file.RecordFile;
import org.kontor.crm.file.RecordFileService;
import org.kontor.crm.file.RecordFiles;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.Count;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.RecordRef;

/** files on a company follow the company, on the real server and database. */
@ExtendWith(ArquillianExtension.class)
class CompanyFilesIT extends CompanyCase {

    private static final String ANNA = "Anna Żółć";
    private static final String PIOTR = "Piotr South";

    @Inject
    RecordFileService files;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void giveBackExactlyWhatCameHoweverLong() {
        RecordRef company = company(ANNA);
        byte[] content = new byte[(3 << 20) + 17];
        new Random(7).nextBytes(content);

        long id = files.add(house.by(ANNA), company, "../umowa żółw.bin", new ByteArrayInputStream(content))
                .id();

        RecordFile file = files.find(rights(ANNA), company, id);
        assertThat(file.name()).isEqualTo("umowa żółw.bin");
        assertThat(file.file().size()).isEqualTo(content.length);
        assertThat(file.addedBy()).isNotNull().extracting("name").isEqualTo(ANNA);
        assertThat(read(ANNA, company, id)).isEqualTo(content);
    }

    @Test
    void areSearchedCountedAndWalked() {
        RecordRef company = company(ANNA);
        for (int i = 1; i <= 7; i++) {
            add(ANNA, company, i % 2 == 1 ? "Umówa " + i + ".txt" : "Oferta " + i + ".txt");
        }

        List<String> walked = new ArrayList<>();
        Long before = null;
        do {
            RecordFiles page = files.page(rights(ANNA), company, "umowa", before, 3);
            assertThat(page.count()).isEqualTo(Count.exactly(4));
            page.items().forEach(file -> walked.add(file.name()));
            before = page.next();
        } while (before != null);

        assertThat(walked).containsExactly("Umówa 7.txt", "Umówa 5.txt", "Umówa 3.txt", "Umówa 1.txt");
        assertThat(files.page(rights(ANNA), company, "%", null, 10).items()).isEmpty();
    }

    @Test
    void areMissingForWhoMayNotReadTheCompany() {
        RecordRef company = company(ANNA);
        RecordRef own = company(PIOTR);
        long id = add(ANNA, company, "tajne.txt");

        assertThatThrownBy(() -> files.page(rights(PIOTR), company, "", null, 10))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.find(rights(PIOTR), company, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.chunk(rights(PIOTR), company, id, 0)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.find(rights(PIOTR), own, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.remove(house.by(PIOTR), own, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> add(PIOTR, company, "wrzutka.txt")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.page(rights(ANNA), new RecordRef("company_file; --", company.id()), "", null, 1))
                .isInstanceOf(NotFound.class);
        assertThat(names(ANNA, company, null)).containsExactly("tajne.txt");
    }

    @Test
    void areChangedByWhoMayChangeTheCompany() {
        CompanyForm form = form("Otwarta z plikami");
        form.setResponsibleId(house.id(PIOTR));
        form.setAvailableToEveryone(true);
        RecordRef company = companyAt(companies.create(house.by(PIOTR), form));
        long id = add(PIOTR, company, "do czytania.txt");

        assertThat(read(ANNA, company, id)).isNotEmpty();
        assertThatThrownBy(() -> add(ANNA, company, "wrzutka.txt")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> files.remove(house.by(ANNA), company, id)).isInstanceOf(Forbidden.class);
    }

    @Test
    void comeBackByUndoAndWithTheirCompany() {
        RecordRef company = company(ANNA);
        long id = add(ANNA, company, "wraca.txt");
        long removed = files.remove(house.by(ANNA), company, id).changeSet();
        assertThat(names(ANNA, company, null)).isEmpty();

        assertThat(companies.undo(house.by(ANNA), removed).restored()).isEqualTo(1);
        assertThat(read(ANNA, company, id)).isNotEmpty();

        long deleted = companies.delete(house.by("Admin"), List.of(company.id()));
        assertThatThrownBy(() -> files.find(rights("Admin"), company, id)).isInstanceOf(NotFound.class);
        companies.undo(house.by("Admin"), deleted);
        assertThat(read(ANNA, company, id)).isNotEmpty();
    }

    @Test
    void standInTheCompanysHistoryByName() {
        RecordRef company = company(ANNA);
        long version = companies.card(rights(ANNA), company.id()).version();
        long id = add(ANNA, company, "w historii.txt");
        files.remove(house.by(ANNA), company, id);

        List<CompanyChange> changes =
                companies.history(rights(ANNA), company.id(), null, 10).changes();
        assertThat(changes.get(1).fields().get(0).key()).isEqualTo("files");
        assertThat(changes.get(1).fields().get(0).after()).containsExactly(new FieldValue.Text("w historii.txt"));
        assertThat(changes.get(0).fields().get(0).before()).containsExactly(new FieldValue.Text("w historii.txt"));
        assertThat(companies.card(rights(ANNA), company.id()).version()).isEqualTo(version + 2);
    }

    @Test
    void thatAreTooLargeLeaveNothing() {
        RecordRef company = company(ANNA);
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] target, int start, int length) {
                return length;
            }
        };

        assertThatThrownBy(() -> files.add(house.by(ANNA), company, "wielki.bin", endless))
                .isInstanceOf(FileTooLarge.class);
        assertThat(names(ANNA, company, null)).isEmpty();
    }

    private RecordRef company(String user) {
        return companyAt(create(user, "Z plikami"));
    }

    private static RecordRef companyAt(long id) {
        return new RecordRef("company", id);
    }

    private long add(String user, RecordRef company, String name) {
        return files.add(house.by(user), company, name, new ByteArrayInputStream(name.getBytes(StandardCharsets.UTF_8)))
                .id();
    }

    private List<String> names(String reader, RecordRef company, @Nullable Long before) {
        return files.page(rights(reader), company, "", before, 50).items().stream()
                .map(RecordFile::name)
                .toList();
    }

    private byte[] read(String reader, RecordRef company, long id) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Optional<byte[]> chunk = files.chunk(rights(reader), company, id, 0);
        for (int position = 1; chunk.isPresent(); position++) {
            all.writeBytes(chunk.get());
            chunk = files.chunk(rights(reader), company, id, position);
        }
        return all.toByteArray();
    }
}
