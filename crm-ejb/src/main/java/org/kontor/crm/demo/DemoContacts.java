package org.kontor.crm.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Reads the demonstration contacts: invented people of the demonstration companies. */
final class DemoContacts {

    private DemoContacts() {}

    static List<DemoContact> read() {
        try (InputStream file = Objects.requireNonNull(DemoContacts.class.getResourceAsStream("contacts.csv"));
                CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                        .fieldSeparator(';')
                        .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return rows.stream().map(DemoContacts::contact).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DemoContact contact(NamedCsvRecord row) {
        String birthday = row.getField("birthday");
        String created = row.getField("createdDaysAgo");
        return new DemoContact(
                row.getField("company"),
                row.getField("firstName"),
                row.getField("lastName"),
                row.getField("role"),
                row.getField("primary").equals("yes"),
                row.getField("phone"),
                row.getField("mobile"),
                row.getField("email"),
                birthday.isEmpty() ? null : LocalDate.parse(birthday),
                row.getField("open").equals("yes"),
                created.isEmpty() ? null : Integer.valueOf(created));
    }
}
