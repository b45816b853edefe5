package org.kontor.crm.imports;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.kontor.crm.access.Rights;
import org.kontor.crm.filter.FilterField;
import org.kontor.crm.filter.FilterKind;
import org.kontor.crm.imports.ImportRun.Bucket;
import org.kontor.crm.listing.MoreFilters;
import org.kontor.crm.shared.SqlCondition;

/**
 * Lists of companies narrowed by what an import wrote (B-07): {@code importCreated=12}, {@code importChanged=12}. The verdicts
 * tell it, as far as they are written. A run that the reader may not see has written nothing.
 */
@Dependent
public class ImportFilters implements MoreFilters {

    /** Key of the companies that a run created. */
    public static final String CREATED = "importCreated";

    /** Key of the companies that a run changed. */
    public static final String CHANGED = "importChanged";

    private static final String VERDICTS = """
            import_verdict v join import_run n on n.id = v.run_id and n.change_set_id is not null
             where v.company_id = c.id and not exists (
                       select from import_range g
                        where g.run_id = v.run_id and g.step = 'APPLY' and v.row_number between g.next_row and g.last_row)
               and v.bucket =\s""";

    @Override
    public String table() {
        return "company";
    }

    @Override
    public List<FilterField> filters(Rights reader) {
        SqlCondition seen = ImportService.seesAll(reader)
                ? SqlCondition.EVERYTHING
                : new SqlCondition("n.user_id = ?", List.of(reader.userId()));
        return List.of(field(CREATED, Bucket.CREATED, seen), field(CHANGED, Bucket.UPDATED, seen));
    }

    private static FilterField field(String key, Bucket bucket, SqlCondition seen) {
        return FilterField.of(key, "company.filter." + key, FilterKind.RECORD, "v.run_id")
                .always()
                .among(VERDICTS + "'" + bucket + "'", seen);
    }

    /** Whether a condition over the field names an import. */
    public static boolean isImport(String key) {
        return key.equals(CREATED) || key.equals(CHANGED);
    }
}
