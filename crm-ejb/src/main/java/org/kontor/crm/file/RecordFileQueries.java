package org.kontor.crm.file;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.identifier.TextFold;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.platform.Sql;
import org.kontor.crm.shared.Count;
import org.kontor.crm.shared.RecordRef;
import org.kontor.crm.shared.SqlCondition;

/** Files on records. The name of a table is made of the kind of record, which a {@link FileOwner} has said. */
@Dependent
class RecordFileQueries {

    private static final String SELECT = """
            select f.id, f.name, f.file_id, s.type, s.size, f.created_at, f.created_by, u.name as creator
              from %s_file f join stored_file s on s.id = f.file_id left join app_user u on u.id = f.created_by
             where f.record_id = ?""";

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    RecordFiles page(RecordRef record, SqlCondition shown, String search, @Nullable Long before, int limit) {
        Sql sql = searched(new Sql(SELECT.formatted(record.entity()), record.id()), shown, search);
        if (before != null) {
            sql.add(" and f.id < ?", before);
        }
        List<RecordFile> found = new ArrayList<>(
                sql.add(" order by f.id desc limit ?", limit + 1).list(em, RecordFileQueries::file));
        Long next = null;
        if (found.size() > limit) {
            found.remove(limit);
            next = found.get(limit - 1).id();
        }
        return new RecordFiles(List.copyOf(found), next, count(record, shown, search));
    }

    private Count count(RecordRef record, SqlCondition shown, String search) {
        Sql all = new Sql(
                "select count(*) from (select from " + record.entity() + "_file f where f.record_id = ?", record.id());
        return Count.upTo(searched(all, shown, search)
                .add(" limit ?) capped", Count.LIMIT + 1)
                .first(em, row -> row.getLong(1))
                .orElse(0L));
    }

    private static Sql searched(Sql sql, SqlCondition shown, String search) {
        String folded = TextFold.fold(search);
        sql.add(" and ").add(shown);
        return folded.isEmpty() ? sql : sql.add(" and position(? in f.name_folded) > 0", folded);
    }

    Optional<RecordFile> find(RecordRef record, SqlCondition shown, long id) {
        return new Sql(SELECT.formatted(record.entity()), record.id())
                .add(" and f.id = ? and ", id)
                .add(shown)
                .first(em, RecordFileQueries::file);
    }

    long add(RecordRef record, long fileId, String name) {
        return new Sql(
                        "insert into " + record.entity() + "_file (record_id, file_id, name, name_folded)"
                                + " values (?, ?, ?, ?) returning id",
                        record.id(),
                        fileId,
                        name,
                        FileName.folded(name))
                .first(em, row -> row.getLong(1))
                .orElseThrow();
    }

    int remove(RecordRef record, long id) {
        return new Sql("delete from " + record.entity() + "_file where record_id = ? and id = ?", record.id(), id)
                .update(em);
    }

    private static RecordFile file(ResultSet row) throws SQLException {
        String creator = row.getString("creator");
        return new RecordFile(
                row.getLong("id"),
                row.getString("name"),
                new StoredFile(row.getLong("file_id"), row.getString("type"), row.getLong("size")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                creator == null ? null : new Person(row.getLong("created_by"), creator));
    }
}
