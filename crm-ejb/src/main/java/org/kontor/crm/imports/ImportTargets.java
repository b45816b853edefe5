package org.kontor.crm.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.FieldRule;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.requisite.Template;
import org.kontor.crm.requisite.TemplateField;
import org.kontor.crm.shared.BusinessException;

/** Which fields the rows of a user's import may write: none that does not exist for the user, or may only be read. */
public final class ImportTargets {

    private ImportTargets() {}

    /** The fields a column can fill, in the order people choose from. */
    static List<ImportField> of(Rights user, List<CustomField> custom, List<Template> templates) {
        return ImportFields.all(custom, templates).stream()
                .filter(field -> rule(user, field) == FieldRule.OPEN)
                .toList();
    }

    /** The columns of a file, with the fields that their headings name. */
    static List<Column> guess(List<String> header, List<CustomField> custom, List<Template> templates, Rights user) {
        List<@Nullable ImportField> guessed = ImportFields.guess(header, custom, templates);
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
     * @throws BusinessException as {@link #requireOpen}, or when the user may no longer import
     */
    static Rights user(AccessService access, ImportRun run) {
        Rights user = access.rightsOf(run.userId());
        if (!user.mayEver(Entity.COMPANY, Operation.IMPORT)) {
            throw new BusinessException("imports.rightGone", run.actor());
        }
        if (run.waiver() != null && !ImportWaiving.may(user)) {
            throw new BusinessException("imports.waiveGone", run.actor());
        }
        requireOpen(run.columns(), user);
        return user;
    }

    /** Whether what the column fills does not exist for the reader. */
    static boolean isHidden(Column column, Rights reader) {
        ImportField field = ImportFields.find(column.field());
        return field != null && rule(reader, field) == FieldRule.HIDDEN;
    }

    /** The differences of fields that exist for the reader. */
    static List<ResultRow.Difference> seen(List<ResultRow.Difference> all, Rights reader) {
        Set<String> hidden = reader.hidden(Entity.COMPANY);
        return all.stream()
                .filter(one -> !isHidden(one.field(), hidden) && !PersonFields.isHidden(one.field(), reader))
                .collect(Collectors.toUnmodifiableList());
    }

    private static boolean isHidden(String code, Set<String> hidden) {
        ImportField field = ImportFields.find(code);
        if (field == null || !field.isOfRequisites()) {
            return hidden.contains(key(code))
                    || (code.equals(ImportField.REQUISITES) && hidden.contains(TemplateField.NIP));
        }
        return TemplateField.isAmong(String.valueOf(field.kind()), hidden);
    }

    private static FieldRule rule(Rights user, ImportField field) {
        if (field.isOfContacts()) {
            return PersonFields.rule(user, String.valueOf(field.kind()));
        }
        if (field.isOfRequisites()) {
            FieldRule whole = user.rule(Entity.COMPANY, ImportField.REQUISITES);
            boolean taxed = TemplateField.isAmong(String.valueOf(field.kind()), Set.of(TemplateField.NIP));
            return taxed ? whole.orMore(user.rule(Entity.COMPANY, TemplateField.NIP)) : whole;
        }
        return user.rule(
                Entity.COMPANY, field.code().equals(ImportFields.CURRENCY) ? ImportFields.REVENUE : field.key());
    }

    /** Without the kind of a phone, an address. */
    private static String key(String field) {
        int dot = field.indexOf('.');
        return field.startsWith(CustomField.PREFIX) || dot < 0 ? field : field.substring(0, dot);
    }
}
