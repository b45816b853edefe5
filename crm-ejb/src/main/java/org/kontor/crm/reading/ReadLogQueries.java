package org.kontor.crm.reading;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.platform.Sql;
import org.kontor.crm.shared.RecordRef;

/** The read log: lines are added and read, nothing else. */
@Dependent
class ReadLogQueries {

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    /** Adds lines with one statement. */
    void add(List<Reading> readings) {
        Sql sql = new Sql("insert into read_log"
                + " (at, user_id, as_user_id, door, entity, record_id, file_id, question, row_count) values ");
        String comma = "";
        for (Reading one : readings) {
            sql.add(
                    comma + "(?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    one.at(),
                    one.userId(),
                    one.asUserId(),
                    one.door(),
                    one.entity(),
                    one.recordId(),
                    one.fileId(),
                    one.question(),
                    one.rows());
            comma = ", ";
        }
        sql.update(em);
    }

    void keep() {
        new Sql("select keep_read_log()").list(em, row -> true);
    }

    /**
     * A page of those who read a record, newest first.
     *
     * @param before {@link ReadPage#next()} of the page before, null for the newest
     * @param limit how many
     */
    ReadPage page(RecordRef record, @Nullable Long before, int limit) {
        Sql sql = new Sql(
                "select l.id, l.at, l.user_id, u.name, l.as_user_id, a.name as as_name, l.door, l.file_id"
                        + " from read_log l join app_user u on u.id = l.user_id"
                        + " left join app_user a on a.id = l.as_user_id"
                        + " where l.entity = ? and l.record_id = ?",
                record.entity(),
                record.id());
        if (before != null) {
            sql.add(" and l.id < ?", before);
        }
        List<ReadLine> lines = new ArrayList<>(
                sql.add(" order by l.id desc limit ?", limit + 1).list(em, ReadLogQueries::line));
        if (lines.size() <= limit) {
            return new ReadPage(lines, null);
        }
        lines.remove(limit);
        return new ReadPage(lines, lines.get(limit - 1).id());
    }

    private static ReadLine line(ResultSet row) throws SQLException {
        Long as = row.getObject("as_user_id", Long.class);
        return new ReadLine(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Person(row.getLong("user_id"), row.getString("name")),
                as == null ? null : new Person(as, row.getString("as_name")),
                Door.valueOf(row.getString("door")),
                row.getObject("file_id", Long.class));
    }
}
