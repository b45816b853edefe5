package org.kontor.crm.imports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.CompanyFields;
import org.kontor.crm.company.CompanyForm;
import org.kontor.crm.company.PointType;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomType;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.requisite.Template;
import org.kontor.crm.shared.BusinessException;

/** All fields a column can fill, and which headings mean which. */
public final class ImportFields {

    /** The currency has a descriptor only together with its amount, but often a column of its own. */
    public static final String CURRENCY = "revenueCurrency";

    /** The amount, whose currency that is. */
    static final String REVENUE = "revenue";

    private static final Map<String, ImportField> BY_CODE = byCode();

    private ImportFields() {}

    /** All fields in the order in which a person is offered them. */
    public static List<ImportField> all() {
        return List.copyOf(BY_CODE.values());
    }

    /** The same, and behind them the fields of these templates and these custom fields. */
    static List<ImportField> all(List<CustomField> custom, List<Template> templates) {
        return Stream.of(
                        BY_CODE.values().stream(),
                        RequisiteFields.of(templates).stream(),
                        PersonFields.all().stream(),
                        custom.stream().filter(ImportFields::isFilled).map(field -> ImportField.single(field.path())))
                .flatMap(fields -> fields)
                .toList();
    }

    /** Whether a file can fill it. */
    static boolean isFilled(CustomField field) {
        return !field.retired() && field.type() != CustomType.FILE;
    }

    /** The field with this code, or null; of a custom field or one of a template it says only that it could be one. */
    public static @Nullable ImportField find(@Nullable String code) {
        if (code == null) {
            return null;
        }
        if (code.startsWith(CustomField.PREFIX)) {
            return ImportField.single(code);
        }
        ImportField person = PersonFields.find(code);
        return person == null ? BY_CODE.getOrDefault(code, RequisiteFields.find(code)) : person;
    }

    /** @throws BusinessException when columns cannot fill what they are to */
    static void requireSound(List<Column> columns, List<CustomField> custom, List<Template> templates) {
        requireOnce(columns);
        requireThere(columns, custom, templates);
    }

    /** @throws BusinessException when a column fills a field that is not there, out of use, or one of files */
    private static void requireThere(List<Column> columns, List<CustomField> custom, List<Template> templates) {
        for (CustomField field : custom) {
            boolean isFilled = columns.stream().anyMatch(column -> field.path().equals(column.field()));
            if (isFilled && !field.retired() && field.type() == CustomType.FILE) {
                throw new BusinessException("imports.fieldOfFiles", field.label("pl"), field.label("en"));
            }
        }
        List<String> codes =
                all(custom, templates).stream().map(ImportField::code).toList();
        columns.stream()
                .map(Column::field)
                .filter(code -> code != null && !codes.contains(code))
                .findFirst()
                .ifPresent(code -> {
                    throw new BusinessException("imports.fieldGone", code);
                });
    }

    /** What each column fills, or null. */
    static List<@Nullable ImportField> of(List<Column> columns) {
        List<@Nullable ImportField> fields = new ArrayList<>();
        columns.forEach(column -> fields.add(find(column.field())));
        return fields;
    }

    /** @throws BusinessException when two columns fill a field that has one value */
    static void requireOnce(List<Column> columns) {
        Set<String> taken = new HashSet<>();
        for (Column column : columns) {
            ImportField field = find(column.field());
            if (field != null && !field.isMultiple() && !taken.add(field.code())) {
                throw new BusinessException("imports.fieldTwice", field.code());
            }
        }
    }

    /** For each heading the field it means, or null; a field of one value goes to the first heading that means it. */
    static List<@Nullable ImportField> guess(List<String> header, List<CustomField> custom, List<Template> templates) {
        return new ColumnGuess(custom, templates).of(header);
    }

    private static Map<String, ImportField> byCode() {
        Map<String, ImportField> fields = new LinkedHashMap<>();
        CompanyFields.all().stream()
                .filter(FieldDescriptor::writable)
                .flatMap(ImportFields::fieldsOf)
                .forEach(field -> fields.put(field.code(), field));
        return Collections.unmodifiableMap(fields);
    }

    private static Stream<ImportField> fieldsOf(FieldDescriptor<CompanyForm> descriptor) {
        String key = descriptor.key();
        return switch (descriptor.type()) {
            case POINTS -> PointType.ofField(key).kinds().stream().map(kind -> ImportField.ofKind(key, kind));
            case ADDRESSES -> AddressFields.of(key);
            case MONEY -> Stream.of(ImportField.single(key), ImportField.single(CURRENCY));
            case REQUISITES, IMAGE -> Stream.of(); // in parts, or not at all
            default -> Stream.of(ImportField.single(key));
        };
    }
}
