package org.kontor.crm.web.find;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.contact.ContactRow;
import org.kontor.crm.customfield.CustomFieldService;
import org.kontor.crm.requisite.TemplateField;
import org.kontor.crm.requisite.TemplateService;
import org.kontor.crm.search.CompanyHit;
import org.kontor.crm.search.Match;
import org.kontor.crm.web.shell.Formats;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;

/** The second line of a record that was found: what of it was typed, or else what tells it from others. */
@RequestScoped
public class FindWords {

    /** What the words of a list look at. */
    private static final Set<Match> BY_NAME = Set.of(Match.NAME_START, Match.NAME, Match.FIELD);

    @Inject
    Me me;

    @Inject
    Formats formats;

    @Inject
    TemplateService templates;

    @Inject
    CustomFieldService customFields;

    @Inject
    Texts texts;

    @Nullable
    List<TemplateField> fields;

    /** NIP 583-526-01-86, the phone, the address on the net; for a name where the company is, or who is responsible. */
    public String of(CompanyHit hit) {
        String value = Objects.requireNonNullElse(hit.value(), "");
        return switch (hit.match()) {
            case IDENTIFIER -> identifier(String.valueOf(hit.code()), value);
            case PHONE -> formats.phone(value);
            case EMAIL, WEBSITE -> value;
            case FIELD ->
                customFields.inUse("company").stream()
                        .filter(field -> field.key().equals(hit.code()))
                        .findFirst()
                        .map(field -> texts.of("find.field", field.label(me.getLanguage())))
                        .orElse("");
            case NAME_START, NAME ->
                Objects.requireNonNullElse(hit.place(), hit.responsible().name());
        };
    }

    /** The phone or e-mail where one was typed, else position and company. */
    public String of(ContactRow row, String typed) {
        String company = row.company() == null ? null : row.company().name();
        Stream<@Nullable String> said;
        if (typed.contains("@")) {
            said = Stream.of(row.email(), company);
        } else if (typed.chars().noneMatch(Character::isLetter)) {
            said = Stream.of(row.phone() == null ? null : formats.phone(row.phone()), company);
        } else {
            said = Stream.of(row.position(), company);
        }
        return said.filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }

    /** Whether the list of companies, which looks at names and searched fields, would find these too. */
    static boolean byName(List<CompanyHit> hits) {
        return hits.stream().anyMatch(hit -> BY_NAME.contains(hit.match()));
    }

    private String identifier(String code, String value) {
        if (fields == null) {
            fields = templates.all().stream()
                    .flatMap(template -> template.fields().stream())
                    .toList();
        }
        return fields.stream()
                .filter(field -> field.code().equals(code))
                .findFirst()
                .map(field -> field.label(me.getLanguage()) + " " + field.display(value))
                .orElse(value);
    }
}
