package org.kontor.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.imports.ImportRun.Status;

/** Company types and industries that a file brings. */
@ExtendWith(ArquillianExtension.class)
class ImportListValuesIT extends ImportCase {

    @Deployment
    static EnterpriseArchive product() {
        return productWithImports();
    }

    @Test
    void tooManyNewListValuesMeanTheWrongColumn() {
        byte[] file = csv("Nazwa firmy;Branża", "F%d %s;branża %d %s", 201);

        ImportRun run = driver.run(house.by("Admin"), file);

        assertThat(run.status()).isEqualTo(Status.FAILED);
        assertThat(run.failure()).isNotNull().extracting(ImportRun.Failure::key).isEqualTo("imports.tooManyValues");
        assertThat(count("select count(*) from crm.company where name like ?", "%" + mark))
                .isZero();
        assertThat(count("select count(*) from crm.picklist_item where label_pl like ?", "%" + mark))
                .isZero();
    }
}
