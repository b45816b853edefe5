package org.kontor.crm.importsource;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.RecordRef;

class FindBrokenTest {

    private static Trouble trouble(RuntimeException cause) {
        return new FindBroken(7, cause).trouble();
    }

    @Test
    void saysWhyInWordsThatAPageHas() {
        assertThat(trouble(new NotFound(new RecordRef("user", 3))))
                .as("an owner whose account is closed")
                .isEqualTo(Trouble.of("imports.source.trouble.right"));
        assertThat(trouble(new BusinessException("imports.fieldGone", "custom.x")))
                .isEqualTo(Trouble.of("imports.fieldGone", "custom.x"));
        assertThat(trouble(new IllegalStateException("inside"))).isEqualTo(Trouble.of("imports.failed"));
    }
}
