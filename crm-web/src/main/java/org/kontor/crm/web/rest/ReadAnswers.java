package org.kontor.crm.web.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kontor.crm.reading.Door;
import org.kontor.crm.web.reading.Readings;

/**
 * Notes which record an answer tells of (B-09): every answer below a record's address, but for what lists show of it anyway
 * and for who read it. No resource has to think of it.
 */
@Provider
public class ReadAnswers implements ContainerResponseFilter {

    private static final Map<String, String> RECORDS = Map.of("companies", "company", "contacts", "contact");
    private static final Set<String> TELLING = Set.of("GET", "PATCH");
    private static final Set<Integer> TOLD = Set.of(200, 304);
    private static final Set<String> BESIDE = Set.of("logo", "reads");
    private static final String FILES = "files";
    private static final String NUMBER = "[0-9]{1,18}";

    @Inject
    Readings readings;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        List<String> path = request.getUriInfo().getPathSegments().stream()
                .map(PathSegment::getPath)
                .toList();
        if (TELLING.contains(request.getMethod()) && TOLD.contains(response.getStatus()) && isOfARecord(path)) {
            note(RECORDS.getOrDefault(path.get(0), ""), path);
        }
    }

    private static boolean isOfARecord(List<String> path) {
        return path.size() > 1
                && RECORDS.containsKey(path.get(0))
                && path.get(1).matches(NUMBER)
                && (path.size() == 2 || !BESIDE.contains(path.get(2)));
    }

    private void note(String entity, List<String> path) {
        long record = Long.parseLong(path.get(1));
        if (path.size() > 3 && path.get(2).equals(FILES) && path.get(3).matches(NUMBER)) {
            readings.taken(entity, record, Long.parseLong(path.get(3)));
        } else {
            readings.opened(Door.REST, entity, record);
        }
    }
}
