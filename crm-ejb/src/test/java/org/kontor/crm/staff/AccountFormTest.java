package org.kontor.crm.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two administrators change one account: neither takes back what the other did. */
class AccountFormTest {

    @Test
    void whatSomebodyElseChangedMeanwhileStays() {
        Account before = account(1, "Piotr Lis", "piotr@example.com", 1, 2);
        AccountForm form = AccountForm.of(before);
        form.setName("Piotr Lis-Nowak");
        form.setRoleIds(List.of(1L, 2L, 5L));

        AccountForm merged = form.rebased(before, account(2, "Piotr Lis", "lis@example.com", 2, 4));

        assertThat(merged.getVersion()).isEqualTo(2);
        assertThat(merged.getName()).isEqualTo("Piotr Lis-Nowak");
        assertThat(merged.getEmail()).isEqualTo("lis@example.com");
        assertThat(merged.getRoleIds()).containsExactlyInAnyOrder(2L, 4L, 5L);
    }

    @Test
    void whereBothChangedTheSameTheFormStands() {
        Account before = account(1, "Piotr Lis", null, 1);
        AccountForm form = AccountForm.of(before);
        form.setEmail("moj@example.com");
        form.setRoleIds(List.of());

        AccountForm merged = form.rebased(before, account(2, "Piotr Lis", "ich@example.com", 1));

        assertThat(merged.getEmail()).isEqualTo("moj@example.com");
        assertThat(merged.getRoleIds()).isEmpty();
    }

    private static Account account(long version, String name, @Nullable String email, long... roles) {
        return new Account(
                7,
                version,
                name,
                "piotr",
                email,
                3,
                "Sprzedaż",
                "pl",
                Account.State.ACTIVE,
                null,
                null,
                LongStream.of(roles)
                        .mapToObj(id -> new RoleRef(id, "R" + id, "R" + id))
                        .toList());
    }
}
