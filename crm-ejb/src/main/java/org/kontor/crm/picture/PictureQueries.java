package org.kontor.crm.picture;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.kontor.crm.platform.Sql;

/** Small versions of pictures. */
@Dependent
class PictureQueries {

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    void store(long fileId, Edge edge, byte[] content) {
        new Sql(
                        "insert into picture_thumbnail (file_id, edge, content) values (?, ?, ?)",
                        fileId,
                        edge.pixels(),
                        content)
                .update(em);
    }

    Optional<byte[]> find(long fileId, Edge edge) {
        return new Sql("select content from picture_thumbnail where file_id = ? and edge = ?", fileId, edge.pixels())
                .first(em, row -> row.getBytes(1));
    }

    /** Whether a stored file is a picture. */
    boolean isPicture(long fileId) {
        return find(fileId, Edge.SMALL).isPresent();
    }
}
