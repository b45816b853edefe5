package org.kontor.crm.customfield;

import java.util.List;

/** Definitions for tests. */
final class Fields {

    static final CustomKnown NOBODY = known(0, 0);

    private Fields() {}

    static CustomField of(CustomType type) {
        return of("x", type, false, false);
    }

    static CustomField several(CustomType type) {
        return of("x", type, false, true);
    }

    static CustomField required(CustomType type) {
        return of("x", type, true, false);
    }

    static CustomField of(String key, CustomType type, boolean required, boolean multiple) {
        return new CustomField(
                1,
                0,
                "company",
                key,
                type,
                type == CustomType.RECORD ? "company" : null,
                CustomSection.MORE,
                new CustomTexts("X", "X", "", ""),
                new CustomTraits(required, multiple, false, false, false, false),
                List.of(),
                List.of(
                        new CustomOption(1, "gold", "Złoty", "Gold", false),
                        new CustomOption(2, "tin", "Cyna", "Tin", true)));
    }

    static CustomField retired(CustomField field) {
        return with(field, new CustomTraits(true, false, false, false, false, true), List.of());
    }

    static CustomField withDefault(CustomField field, String text) {
        return with(field, field.traits(), List.of(text));
    }

    private static CustomField with(CustomField field, CustomTraits traits, List<String> defaults) {
        return new CustomField(
                field.id(),
                0,
                field.entity(),
                field.key(),
                field.type(),
                field.target(),
                field.section(),
                field.texts(),
                traits,
                defaults,
                field.options());
    }

    /** Knows one user and one record. */
    static CustomKnown known(long user, long record) {
        return new CustomKnown() {
            @Override
            public boolean user(long id) {
                return id == user;
            }

            @Override
            public boolean record(String entity, long id) {
                return id == record;
            }

            @Override
            public boolean file(long id) {
                return id == record;
            }
        };
    }
}
