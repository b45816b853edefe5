package org.kontor.crm.imports;

import jakarta.json.stream.JsonGenerator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.kontor.crm.company.AddressForm;
import org.kontor.crm.company.AddressKind;
import org.kontor.crm.company.CompanyForm;

/** The addresses that a row gives, whole or in parts, on their way to the form. */
final class AddressDraft {

    private final Map<AddressKind, AddressParts> parts = new EnumMap<>(AddressKind.class);
    private final IdentityHashMap<AddressForm, AddressParts> taken = new IdentityHashMap<>();

    void fill(CompanyForm form, ImportField field, String cell) {
        String kind = Objects.requireNonNull(field.kind());
        AddressParts.Part part = AddressFields.part(kind);
        if (part == null) {
            form.getAddresses().add(new AddressForm(AddressKind.valueOf(kind), RowFiller.oneLine(cell, ", ")));
        } else {
            parts.computeIfAbsent(AddressFields.kind(kind), none -> new AddressParts())
                    .fill(part, RowFiller.oneLine(cell, " "));
        }
    }

    /**
     * Puts parts together. Beside them a line without a town is their street, one with it takes what it lacks; where the two
     * contradict each other both are addresses.
     */
    void finish(CompanyForm form) {
        parts.forEach((kind, given) -> {
            List<AddressForm> whole = form.getAddresses().stream()
                    .filter(address -> address.getKind() == kind)
                    .toList();
            if (whole.stream().noneMatch(address -> complete(address, given))) {
                takeStreet(form, whole, given);
                AddressForm address = new AddressForm(kind, given.line());
                taken.put(address, given);
                form.getAddresses().add(address);
            }
        });
    }

    private static boolean complete(AddressForm address, AddressParts given) {
        WholeAddress whole = new WholeAddress(address.getText(), given);
        Optional<String> completed = whole.hasTown() ? whole.completed() : Optional.empty();
        completed.ifPresent(address::setText);
        return completed.isPresent();
    }

    private static void takeStreet(CompanyForm form, List<AddressForm> addresses, AddressParts given) {
        if (addresses.size() == 1) {
            WholeAddress whole = new WholeAddress(addresses.get(0).getText(), given);
            if (!whole.hasTown()) {
                given.fillStreet(whole);
                form.getAddresses().remove(addresses.get(0));
            }
        }
    }

    /** Adds them as the staging table keeps them. */
    void json(CompanyForm form, JsonGenerator data) {
        data.writeStartArray("addresses");
        Set<String> seen = new HashSet<>();
        for (AddressForm address : form.getAddresses()) {
            if (seen.add(address.getKind() + address.getText())) {
                data.writeStartObject()
                        .write("kind", String.valueOf(address.getKind()))
                        .write("text", address.getText());
                AddressParts given = taken.get(address);
                if (given != null) {
                    given.json(data);
                }
                data.writeEnd();
            }
        }
        data.writeEnd();
    }
}
