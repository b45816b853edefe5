package org.kontor.crm.door;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Level;
import org.kontor.crm.organisation.TestHouse;
import org.kontor.crm.product.Product;
import org.kontor.crm.role.RuledField;
import org.postgresql.ds.PGSimpleDataSource;

/** The same as a {@link World}, in the running product. Everybody has the password of the demo. */
final class WebHouse implements AutoCloseable {

    static final String ADMIN = "admin";

    private static final String OWNER = "Owner";
    private static final String JSON = "application/json";

    private static final List<RuledField> HIDDEN = Stream.of("externalId", "phones")
            .map(key -> new RuledField(Entity.COMPANY, key, "", null, false, true))
            .toList();

    /** Somebody who walks. */
    record Nosy(long id, String login) {}

    /** A record of the owner's, and what is known of it. */
    final Known record;

    private final DataSource database = database("kontor_app");
    private final TestHouse house;
    private int newcomers;
    private boolean shown;

    /** @param place where its owner stands, as {@link World#beyond} says */
    WebHouse(String place) {
        Ids.spread(database("kontor_owner"));
        house = new TestHouse(database)
                .department("Top")
                .department("Mid", "Top")
                .department("Low", "Mid")
                .department("Side")
                .user(OWNER, place);
        record = made(Known.fresh());
    }

    private static DataSource database(String role) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(Product.running().databaseUrl());
        database.setUser(role);
        database.setPassword("kontor-demo");
        return database;
    }

    /** Somebody new in the middle of the house. */
    Nosy nosy(Reader reader) {
        return newcomer(reader, List.of());
    }

    /** Somebody new who may do everything, but for what the company's fields hold that stand in the record. */
    Nosy blind() {
        return newcomer(new Reader(Level.ALL, Level.ALL), HIDDEN);
    }

    private Nosy newcomer(Reader reader, List<RuledField> hidden) {
        String name = "Nosy" + ++newcomers;
        house.user(name, "Mid");
        reader.give(house, name, record.name() + newcomers, hidden);
        opened(name);
        return new Nosy(house.id(name), house.login(name));
    }

    private void opened(String name) {
        house.write(
                "insert into user_secret (user_id, password_hash) select ?, s.password_hash from user_secret s"
                        + " join app_user u on u.id = s.user_id where u.login = ?",
                house.id(name),
                ADMIN);
    }

    /** The policy for duplicates that may not be read. */
    void showOwners(boolean show) {
        shown = show;
        rest(ADMIN, "PUT", "/duplicate-policy", "{\"showOwner\": " + show + "}", "If-Match", "*", "Content-Type", JSON);
    }

    /** An answer without the one whom the policy names. */
    String withoutOwner(String answer) {
        return shown ? answer.replace(owner(), "") : answer;
    }

    /** The one whom the policy names. */
    String owner() {
        return "{\"id\":%s,\"name\":\"%s\"}".formatted(house.id(OWNER), OWNER);
    }

    @Override
    public void close() {
        showOwners(false);
    }

    /** Calls the REST interface. */
    static HttpResponse<String> rest(String user, String method, String path, String body, String... headers) {
        return Product.running().rest(user, method, path, body, headers);
    }

    private Known made(Known words) {
        String responsible = "\"responsible\": {\"id\": %s}}".formatted(house.id(OWNER));
        String company =
                "{\"name\": \"%1$s\", \"externalId\": \"%2$s\", \"phones\": [{\"kind\": \"WORK\", \"value\": \"%3$s\"}],"
                                .formatted(words.name(), words.value(), words.phone())
                        + responsible;
        long id = id(posted("/companies", company));
        long file = id(posted("/companies/" + id + "/files?name=" + words.name() + ".txt", words.name()));
        long contact = id(posted(
                "/contacts",
                "{\"lastName\": \"%1$s\", \"companies\": [{\"id\": %2$s, \"role\": \"%1$s\"}],"
                                .formatted(words.name(), id)
                        + responsible));
        HttpResponse<String> history = rest(ADMIN, "GET", "/companies/" + id + "/history", "");
        long changeSet = first(history).getAsJsonObject().get("changeSetId").getAsLong();
        return words.with(List.of(id, contact, file, changeSet));
    }

    private HttpResponse<String> posted(String path, String body) {
        return rest(ADMIN, "POST", path, body, "Content-Type", JSON);
    }

    private static long id(HttpResponse<String> made) {
        return Long.parseLong(made.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException(made.body()))
                .replaceAll(".*/", ""));
    }

    private static JsonElement first(HttpResponse<String> page) {
        return JsonParser.parseString(page.body())
                .getAsJsonObject()
                .getAsJsonArray("items")
                .get(0);
    }
}
