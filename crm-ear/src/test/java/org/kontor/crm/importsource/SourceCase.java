package org.kontor.crm.importsource;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Rights;
import org.kontor.crm.imports.ImportColumns;
import org.kontor.crm.imports.ImportProfiles;
import org.kontor.crm.imports.ImportService;
import org.kontor.crm.importsource.SourceRun.State;
import org.kontor.crm.organisation.TestHouse;
import org.kontor.crm.shared.BusinessException;

/** A house with a folder that sources may watch, and a shared profile of lists with a name and a revenue. */
abstract class SourceCase {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String FOLDERS = "kontor.import.folders";
    private static final String HOSTS = "kontor.import.hosts";

    @Resource(lookup = "jdbc/crm")
    DataSource database;

    @Inject
    ImportSources sources;

    @Inject
    ImportService imports;

    @Inject
    ImportColumns columns;

    @Inject
    ImportProfiles profiles;

    @Inject
    AccessService access;

    TestHouse house;
    String mark;
    Path folder;
    long profile;

    @BeforeEach
    void found() throws IOException {
        mark = UUID.randomUUID().toString().substring(0, 8);
        folder = Files.createTempDirectory("import-" + mark).toRealPath();
        System.setProperty(FOLDERS, folder.toString());
        System.setProperty(HOSTS, "127.0.0.1");
        house = new TestHouse(database).department("Sales").user("Admin", "Sales", "administrator");
        house.write(
                "with r as (insert into crm.role (code, name_pl, name_en) values (?, 'x', 'x') returning id)"
                        + " insert into crm.role_level (role_id, entity, operation, level)"
                        + " select id, 'COMPANY', o, 'ALL' from r, unnest(array['READ', 'ADD', 'UPDATE', 'IMPORT']) o",
                "importing-" + mark);
        house.user("Ewa", "Sales", "importing-" + mark).user("Jan", "Sales", "importing-" + mark);
        byte[] list = csv("Wzór;1").getBytes(StandardCharsets.UTF_8);
        long draft = imports.upload(house.by("Admin"), "wzor.csv", new ByteArrayInputStream(list));
        profile = profiles.add(house.by("Admin"), columns.draft(house.by("Admin"), draft, "Lista " + mark, true));
        imports.discard(house.by("Admin"), draft);
    }

    @AfterEach
    void leave() {
        sources.all(rights("Admin")).stream()
                .filter(source -> source.name().endsWith(mark))
                .forEach(source -> sources.delete(house.by("Admin"), source.id(), source.version()));
        System.clearProperty(FOLDERS);
        System.clearProperty(HOSTS);
    }

    Rights rights(String name) {
        return access.rightsOf(house.id(name));
    }

    SourceForm folder(String name) {
        SourceForm form = new SourceForm();
        form.setName(name + " " + mark);
        form.setProfileId(profile);
        form.setLocation(folder.toString());
        form.setReportTo("biuro@firma.example");
        return form;
    }

    SourceForm sftp() {
        SourceForm form = folder("SFTP");
        form.setKind(SourceKind.SFTP);
        form.setLocation("sftp://files.example/out");
        form.setLogin("erp");
        form.setSecret("tajne-" + mark);
        form.setHostKey("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ7vHkqGkE0q9cX2ZQ2YV1q3m1mWq7gq3t5l8h0bJ0xk");
        form.setActive(false);
        return form;
    }

    /** Adds a source and has it looked at. */
    long add(SourceForm form) {
        long id = sources.add(house.by("Admin"), form);
        sources.runNow(house.by("Admin"), id);
        return id;
    }

    SavedSource stored(long id) {
        return sources.find(rights("Admin"), id).orElseThrow();
    }

    String csv(String... rows) {
        return Stream.concat(
                        Stream.of("Nazwa firmy;Obroty"), Stream.of(rows).map(row -> row.replace(";", " " + mark + ";")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    void file(String name, String... rows) {
        write(name, csv(rows));
    }

    /** A file that was written a while ago, and has its name since just now. */
    void write(String name, String text) {
        try {
            Path part = Files.writeString(folder.resolve(name + ".part"), text);
            Files.setLastModifiedTime(part, FileTime.from(Instant.now().minusSeconds(60)));
            Files.move(part, folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files in the folder and below, with their paths. */
    List<String> names() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the source has found last, when it has come so far; a source that waits for its time is hurried. */
    SourceRun await(long id, State state) {
        return await(id, state, "");
    }

    /** The same of a file whose name ends so. */
    SourceRun await(long id, State state, String name) {
        until(() -> {
            List<SourceRun> runs = sources.runs(rights("Admin"), id);
            hurry(id);
            return !runs.isEmpty()
                    && runs.get(0).state() == state
                    && String.valueOf(runs.get(0).fileName()).endsWith(name);
        });
        return sources.runs(rights("Admin"), id).get(0);
    }

    /** Lets a source that has stopped go on. */
    void goOn(long id) {
        sources.activate(house.by("Admin"), id, stored(id).version(), true);
    }

    static Trouble trouble(String key, Object... parameters) {
        return new Trouble(key, Stream.of(parameters).map(String::valueOf).toList());
    }

    private void hurry(long id) {
        try {
            if (stored(id).isGoing()) {
                sources.runNow(house.by("Admin"), id);
            }
        } catch (BusinessException stoppedMeanwhile) {
            // what it found has stopped it between the two
        }
    }

    static void until(BooleanSupplier there) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!there.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + PATIENCE);
            }
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        }
    }

    long companies() {
        return count("select count(*) from crm.company where name like ?", "%" + mark);
    }

    long count(String sql, Object... parameters) {
        String value = text(sql, parameters);
        return value == null ? 0 : Long.parseLong(value);
    }

    String text(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
