package org.kontor.crm.web.list;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.listing.ListRow;

/** What is ticked in a list: on its page, and on other pages of the same list, which the browser remembers. */
public class Ticks implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Pattern COMMA = Pattern.compile(",");

    private final Map<Long, Boolean> here = new HashMap<>();
    private String elsewhere = "";

    /** Ids of all that is ticked. */
    List<Long> among(List<ListRow> rows) {
        return Stream.concat(
                        rows.stream().map(ListRow::id).filter(id -> Boolean.TRUE.equals(here.get(id))),
                        COMMA.splitAsStream(elsewhere)
                                .filter(id -> id.matches("\\d{1,18}"))
                                .map(Long::valueOf))
                .distinct()
                .toList();
    }

    /** Ticks of this page by record. */
    public Map<Long, Boolean> getHere() {
        return here;
    }

    /** Ids of what is ticked on other pages, with commas between them. */
    public String getElsewhere() {
        return elsewhere;
    }

    public void setElsewhere(@Nullable String elsewhere) {
        this.elsewhere = elsewhere == null ? "" : elsewhere;
    }
}
