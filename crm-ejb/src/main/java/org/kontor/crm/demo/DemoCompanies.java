package org.kontor.crm.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the demonstration companies: invented, with domains and numbers that belong to nobody. */
final class DemoCompanies {

    private DemoCompanies() {}

    static List<DemoCompany> read() {
        try (InputStream file = Objects.requireNonNull(DemoCompanies.class.getResourceAsStream("companies.csv"));
                CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                        .fieldSeparator(';')
                        .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return rows.stream().map(DemoCompanies::company).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DemoCompany company(NamedCsvRecord row) {
        String revenue = row.getField("revenue");
        return new DemoCompany(
                row.getField("name"),
                row.getField("type"),
                row.getField("industry"),
                row.getField("employees"),
                revenue.isEmpty() ? null : new BigDecimal(revenue),
                revenue.isEmpty() ? null : row.getField("currency"),
                row.getField("responsible"),
                row.getField("open").equals("yes"),
                Integer.parseInt(row.getField("createdDaysAgo")),
                Integer.parseInt(row.getField("modifiedDaysAgo")),
                row.getField("phone"),
                row.getField("mobile"),
                row.getField("email"),
                row.getField("website"),
                row.getField("address"),
                row.getField("nip"),
                row.getField("regon"),
                row.getField("krs"),
                row.getField("iban"));
    }
}
