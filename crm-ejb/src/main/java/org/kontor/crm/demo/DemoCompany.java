package org.kontor.crm.demo;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A demonstration company as its file has it; points that are empty are not written.
 *
 * @param responsible login of the user responsible
 * @param createdDaysAgo days between creation and the first start
 * @param modifiedDaysAgo days between the last change and the first start
 */
record DemoCompany(
        String name,
        String type,
        String industry,
        String employees,
        @Nullable BigDecimal revenue,
        @Nullable String currency,
        String responsible,
        boolean open,
        int createdDaysAgo,
        int modifiedDaysAgo,
        String phone,
        String mobile,
        String email,
        String website,
        String address,
        String nip,
        String regon,
        String krs,
        String iban) {}
