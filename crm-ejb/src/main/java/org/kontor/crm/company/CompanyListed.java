package org.kontor.crm.company;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kontor.crm.access.Rights;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomFieldService;
import org.kontor.crm.field.CustomWords;
import org.kontor.crm.field.FieldDescriptor;

/** What lists of companies show and are ordered by: the standard fields, and the custom ones where they are asked for. */
@Dependent
class CompanyListed {

    @Inject
    CustomFieldService definitions;

    @Inject
    CompanyCustom custom;

    /** All of them, in the order people choose from. */
    List<FieldDescriptor<CompanyForm>> fields() {
        return Stream.concat(CompanyListFields.all().stream(), custom().stream())
                .toList();
    }

    /** The fields with these keys; those that are there no more are passed by. */
    CompanyCells cells(List<String> keys) {
        List<FieldDescriptor<CompanyForm>> known =
                keys.stream().anyMatch(CompanyListed::isCustom) ? fields() : CompanyListFields.all();
        return new CompanyCells(
                keys.stream().flatMap(key -> find(known, key).stream()).toList());
    }

    /** What a row has when nobody says otherwise. */
    CompanyCells usual() {
        Stream<FieldDescriptor<CompanyForm>> usual =
                CompanyListFields.usual().stream().flatMap(key -> find(CompanyListFields.all(), key).stream());
        return new CompanyCells(Stream.concat(usual, custom().stream()).toList());
    }

    /** Every field that a list can show. */
    CompanyCells all() {
        return new CompanyCells(
                fields().stream().filter(FieldDescriptor::inList).toList());
    }

    /** The SQL of an order. */
    CompanyOrder order(CompanySort sort) {
        boolean standard = sort.keys().stream().noneMatch(key -> isCustom(key.field()));
        return CompanyOrder.of(sort, standard ? CompanyListFields.all() : fields());
    }

    /** The rows, their custom values told as far as these rights reach. */
    List<CompanyRow> told(Rights reader, List<CompanyRow> rows) {
        CustomWords.Named named = new CustomWords.Named();
        rows.forEach(row -> row.name(named));
        if (named.people().isEmpty() && named.records().isEmpty()) {
            return rows;
        }
        CustomWords words = custom.words(reader, named);
        return rows.stream().map(row -> row.told(words)).toList();
    }

    private List<FieldDescriptor<CompanyForm>> custom() {
        return CompanyListFields.custom(definitions.all(CompanyGuard.ENTITY));
    }

    private static boolean isCustom(String key) {
        return key.startsWith(CustomField.PREFIX);
    }

    private static Optional<FieldDescriptor<CompanyForm>> find(List<FieldDescriptor<CompanyForm>> fields, String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }
}
