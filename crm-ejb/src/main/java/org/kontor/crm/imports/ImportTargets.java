package org.kontor.crm.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.FieldRule;
import org.kontor.crm.access.Rights;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.shared.BusinessException;

/** Which fields the rows of a user's import may write: none that does not exist for the user, or may only be read. */
public final class ImportTargets {

    private ImportTargets() {}

    /** The fields a column can fill, in the order people choose from. */
    public static List<ImportField> of(Rights user, List<CustomField> custom) {
        return ImportFields.all(custom).stream()
                .filter(field -> rule(user, field) == FieldRule.OPEN)
                .toList();
    }

    /** The columns of a file, with the fields that their headings name. */
    static List<Column> guess(List<String> header, List<CustomField> custom, Rights user) {
        List<@Nullable ImportField> guessed = ImportFields.guess(header, custom);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            ImportField field = guessed.get(i);
            boolean open = field != null && rule(user, field) == FieldRule.OPEN;
            columns.add(new Column(header.get(i), open ? field.code() : null));
        }
        return columns;
    }

    /**
     * Goes on only when the user may write what the columns fill.
     *
     * @throws BusinessException naming the first field that is not there for the user, or may only be read
     */
    static void requireOpen(List<Column> columns, Rights user) {
        for (Column column : columns) {
            ImportField field = ImportFields.find(column.field());
            FieldRule rule = field == null ? FieldRule.OPEN : rule(user, field);
            if (field != null && rule != FieldRule.OPEN) {
                throw new BusinessException(
                        rule == FieldRule.HIDDEN ? "imports.fieldGone" : "imports.fieldReadOnly", field.code());
            }
        }
    }

    /**
     * The rights of a run's user, who must still be let write what its columns fill, wherever the run was begun.
     *
     * @throws BusinessException as {@link #requireOpen}
     */
    static Rights user(AccessService access, ImportRun run) {
        Rights user = access.rightsOf(run.userId());
        requireOpen(run.columns(), user);
        return user;
    }

    /** The differences of fields that exist for the reader. */
    static List<ResultRow.Difference> seen(List<ResultRow.Difference> all, Rights reader) {
        Set<String> hidden = reader.hidden(Entity.COMPANY);
        return all.stream().filter(one -> !hidden.contains(key(one.field()))).collect(Collectors.toUnmodifiableList());
    }

    private static FieldRule rule(Rights user, ImportField field) {
        return user.rule(Entity.COMPANY, field.code().equals(ImportFields.CURRENCY) ? "revenue" : field.key());
    }

    /** Without the kind of a phone, an address. */
    private static String key(String field) {
        int dot = field.indexOf('.');
        return field.startsWith(CustomField.PREFIX) || dot < 0 ? field : field.substring(0, dot);
    }
}
