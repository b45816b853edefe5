package org.kontor.crm.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A demonstration contact as its file has it; points that are empty are not written.
 *
 * @param company name of the company the person stands for, and as what
 * @param createdDaysAgo days between creation and the first start; null for one more company of somebody named above
 */
record DemoContact(
        String company,
        String firstName,
        String lastName,
        String role,
        boolean primary,
        String phone,
        String mobile,
        String email,
        @Nullable LocalDate birthday,
        boolean open,
        @Nullable Integer createdDaysAgo) {

    String name() {
        return firstName + " " + lastName;
    }
}
