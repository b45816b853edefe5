package org.kontor.crm.web.upload;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.Cause;
import org.kontor.crm.company.CompanyLogoService;
import org.kontor.crm.picture.Edge;
import org.kontor.crm.picture.PictureService;
import org.kontor.crm.shared.Json;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;
import org.kontor.crm.web.signin.CurrentUser;

/**
 * Logos of companies for pages (S-10). {@code GET /logos/COMPANY/PICTURE/EDGE} gives one, {@code new} in the company's
 * place one that was uploaded for a form; as a picture never changes, browsers keep it under its address.
 * {@code POST /logos/COMPANY} changes it at once, {@code POST /logos/new} only stores it for a form.
 */
@WebServlet("/logos/*")
public class Logos extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String NEW = "new";
    private static final Pattern PICTURE = Pattern.compile("/(new|\\d{1,18})/(\\d{1,18})/(\\d{1,4})");
    private static final Pattern COMPANY = Pattern.compile("/(new|\\d{1,18})");

    @Inject
    CompanyLogoService logos;

    @Inject
    CurrentUser currentUser;

    @Inject
    Toasts toasts;

    @Inject
    Texts texts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher address = PICTURE.matcher(String.valueOf(request.getPathInfo()));
        byte[] png = null;
        if (address.matches()) {
            png = find(address.group(1), Long.parseLong(address.group(2)), Integer.parseInt(address.group(3)));
        }
        if (png == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("image/png");
        response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
        response.setHeader(Downloads.POLICY_HEADER, Downloads.POLICY);
        response.setContentLength(png.length);
        response.getOutputStream().write(png);
    }

    private byte @Nullable [] find(String company, long picture, int pixels) {
        Edge edge = Edge.of(pixels).orElse(null);
        if (edge == null) {
            return null;
        }
        try {
            return company.equals(NEW)
                    ? logos.offered(currentUser.getRights(), picture, edge)
                    : worn(Long.parseLong(company), picture, edge);
        } catch (NotFound missing) {
            return null;
        }
    }

    /** A company's form may show a picture that is not saved yet. */
    private byte[] worn(long company, long picture, Edge edge) {
        Rights rights = currentUser.getRights();
        try {
            return logos.png(rights, company, picture, edge);
        } catch (NotFound notSaved) {
            return logos.offered(rights, picture, edge);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher address = COMPANY.matcher(String.valueOf(request.getPathInfo()));
        if (!address.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String company = address.group(1);
        Uploads.answer(
                request,
                response,
                () -> company.equals(NEW)
                        ? offer(request.getInputStream())
                        : put(Long.parseLong(company), request.getInputStream()));
    }

    private JsonObject offer(InputStream content) {
        logos.requireOffer(currentUser.getRights());
        long picture = Spool.whole(content, PictureService.LIMIT, whole -> logos.offer(act(), whole));
        return Json.createObjectBuilder().add("id", picture).build();
    }

    private JsonObject put(long company, InputStream content) {
        logos.requirePut(currentUser.getRights(), company);
        long changeSet = Spool.whole(content, PictureService.LIMIT, whole -> logos.put(act(), company, whole));
        toasts.say(texts.of("company.logo.changed"), changeSet);
        return Json.createObjectBuilder().add("changeSetId", changeSet).build();
    }

    private Act act() {
        return currentUser.act(Cause.FORM);
    }
}
