package org.kontor.crm.web.find;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kontor.crm.contact.ContactRow;
import org.kontor.crm.search.CompanyHit;
import org.kontor.crm.search.Found;
import org.kontor.crm.search.SearchService;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Json;
import org.kontor.crm.shared.RecordRef;
import org.kontor.crm.web.shell.Formats;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.signin.CurrentUser;

/**
 * What the palette and the search field offer while somebody types: {@code GET /find?q=TEXT} gives groups of records as
 * JSON, in the words of the user's language; {@code GET /find?recent=company:12,contact:7} gives those of these records that
 * may still be read. For programs there is the REST interface.
 */
@WebServlet("/find")
public class Find extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Records of one kind: as many as can be seen at a glance. */
    private static final int SHOWN = 6;

    private static final Pattern RECORD = Pattern.compile("(company|contact):(\\d{1,18})");

    @Inject
    SearchService search;

    @Inject
    CurrentUser currentUser;

    @Inject
    FindWords words;

    @Inject
    Texts texts;

    @Inject
    Formats formats;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String recent = request.getParameter("recent");
        if (recent != null) {
            write(response, recent(request.getContextPath(), recent));
            return;
        }
        String typed = Objects.requireNonNullElse(request.getParameter("q"), "");
        Found found;
        try {
            found = search.find(currentUser.getRights(), typed, SHOWN);
        } catch (Invalid noText) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        write(response, answer(request.getContextPath(), typed, found));
    }

    private static void write(HttpServletResponse response, JsonObject answer) throws IOException {
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(answer.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Parts that name no record are passed by: what a browser remembers is nobody's mistake. */
    private JsonObject recent(String root, String remembered) {
        List<RecordRef> met = Stream.of(remembered.split(",", -1))
                .map(RECORD::matcher)
                .filter(Matcher::matches)
                .map(one -> new RecordRef(one.group(1), Long.parseLong(one.group(2))))
                .toList();
        JsonArrayBuilder items = Json.createArrayBuilder();
        search.named(currentUser.getRights(), met).forEach((record, name) -> items.add(met(root, record, name)));
        return Json.createObjectBuilder().add("recent", items).build();
    }

    private JsonObjectBuilder met(String root, RecordRef record, String name) {
        boolean person = record.entity().equals("contact");
        JsonObjectBuilder item = Json.createObjectBuilder()
                .add("href", root + (person ? "/contacts/" : "/companies/") + record.id())
                .add("name", name)
                .add("note", texts.of("find.one." + record.entity()))
                .add("initials", formats.initials(name));
        return person ? item.add("tone", formats.tone(record.id())) : item;
    }

    private JsonObject answer(String root, String typed, Found found) {
        JsonArrayBuilder companies = Json.createArrayBuilder();
        found.companies().forEach(hit -> companies.add(company(root, hit)));
        JsonArrayBuilder contacts = Json.createArrayBuilder();
        found.contacts().forEach(row -> contacts.add(contact(root, typed, row)));
        String query = "?q=" + URLEncoder.encode(typed.strip(), StandardCharsets.UTF_8);
        if (found.moreCompanies() && FindWords.byName(found.companies())) {
            companies.add(all(root + "/companies" + query, texts.of("find.allCompanies", typed.strip())));
        }
        if (found.moreContacts()) {
            contacts.add(all(root + "/contacts" + query, texts.of("find.allContacts", typed.strip())));
        }
        return Json.createObjectBuilder()
                .add("companies", companies)
                .add("contacts", contacts)
                .add("inList", FindWords.byName(found.companies()))
                .add(
                        "said",
                        texts.of(
                                "find.said",
                                found.companies().size(),
                                found.contacts().size()))
                .build();
    }

    private JsonObjectBuilder company(String root, CompanyHit hit) {
        JsonObjectBuilder item = Json.createObjectBuilder()
                .add("href", root + "/companies/" + hit.id())
                .add("name", hit.name())
                .add("note", words.of(hit))
                .add("initials", formats.initials(hit.name()));
        if (hit.logo() != null) {
            item.add("logo", root + "/logos/" + hit.id() + "/" + hit.logo() + "/64");
        }
        return item;
    }

    private JsonObjectBuilder contact(String root, String typed, ContactRow row) {
        return Json.createObjectBuilder()
                .add("href", root + "/contacts/" + row.id())
                .add("name", row.name())
                .add("note", words.of(row, typed))
                .add("initials", formats.initials(row.name()))
                .add("tone", formats.tone(row.id()));
    }

    private static JsonObjectBuilder all(String href, String name) {
        return Json.createObjectBuilder().add("href", href).add("name", name);
    }
}
