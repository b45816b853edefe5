package org.kontor.crm.web.rest;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.kontor.crm.access.Forbidden;
import org.kontor.crm.access.SettingsForbidden;
import org.kontor.crm.company.SameNip;
import org.kontor.crm.platform.SqlFailure;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.EditConflict;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.web.problem.Languages;
import org.kontor.crm.web.problem.ProblemDocument;

/** Turns whatever ends a call early into a problem document; nobody ever sees a stack trace. */
@Provider
@ApplicationScoped
public class Problems implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(Problems.class.getName());

    /** Where a form's field has another name in JSON. */
    private static final Map<String, String> MEMBERS = Map.of(
            "responsibleId", "responsible.id",
            "cursor", ListQuery.AFTER,
            "labelPl", "labels.pl",
            "labelEn", "labels.en",
            "place", "position");

    @Inject
    HttpServletRequest request;

    @Override
    public Response toResponse(Throwable failure) {
        Throwable reason =
                failure instanceof EJBException wrapped && wrapped.getCause() != null ? wrapped.getCause() : failure;
        String language = Languages.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        ProblemDocument problem = describe(reason);
        ResponseBuilder answer = Response.status(problem.status())
                .type(ProblemDocument.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem.toJson(language).toString().getBytes(StandardCharsets.UTF_8));
        if (reason instanceof WebApplicationException web && problem.status() == 405) {
            answer.header(HttpHeaders.ALLOW, web.getResponse().getHeaderString(HttpHeaders.ALLOW));
        }
        if (problem.status() == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, 1);
        }
        return answer.build();
    }

    /** The document that says why something ended early. */
    public static ProblemDocument describe(Throwable reason) {
        if (reason instanceof Refusal refusal) {
            return refusal.problem();
        } else if (reason instanceof NotFound) {
            return ProblemDocument.of(404, "notFound");
        } else if (reason instanceof Invalid invalid) {
            return ProblemDocument.invalid(
                    invalid.problems().stream().map(Problems::renamed).toList());
        } else if (reason instanceof EditConflict conflict) {
            return Explanations.stale(conflict);
        } else if (reason instanceof Forbidden forbidden) {
            return Explanations.forbidden(forbidden);
        } else if (reason instanceof SettingsForbidden forbidden) {
            return Explanations.settings(forbidden);
        } else if (reason instanceof SameNip taken) {
            return Explanations.sameNip(taken);
        } else if (reason instanceof BusinessException refused) {
            return Explanations.refused(refused);
        } else if (reason instanceof WebApplicationException web) {
            return ofHttp(web.getResponse().getStatus());
        }
        return SqlFailure.isCrossed(reason) ? ProblemDocument.of(503, "crossed") : unexpected(reason);
    }

    private static ProblemDocument ofHttp(int status) {
        return switch (status) {
            case 400 -> ProblemDocument.of(status, "malformed");
            case 404 -> ProblemDocument.of(status, "notFound");
            case 405 -> ProblemDocument.of(status, "methodNotAllowed");
            case 406 -> ProblemDocument.of(status, "notAcceptable");
            case 413 -> ProblemDocument.of(status, "tooLarge", JsonBody.LARGEST);
            case 415 -> ProblemDocument.of(status, "unsupportedMediaType");
            default -> ProblemDocument.of(status, "http", status);
        };
    }

    /** The log has the trace, the caller a reference to find it by. */
    private static ProblemDocument unexpected(Throwable reason) {
        String reference = UUID.randomUUID().toString();
        LOG.log(Level.ERROR, "REST call failed, reference " + reference, reason);
        return ProblemDocument.of(500, "unexpected", reference);
    }

    private static Problem renamed(Problem problem) {
        return problem.at(MEMBERS.getOrDefault(problem.field(), problem.field()));
    }
}
