package org.kontor.crm.attack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What the web module that is deployed holds, read from the archive: nobody has to keep a list of it. */
final class WebModule {

    private static final String CLASSES = "WEB-INF/classes/";
    private static final Pattern ADDRESS = Pattern.compile("/[a-z{}/-]*");

    private final Map<String, byte[]> entries = new TreeMap<>();

    private WebModule() {}

    static WebModule deployed() {
        Path ear = Path.of(System.getProperty("kontor.test.folder"), "crm-ear.ear");
        WebModule module = new WebModule();
        try (InputStream file = Files.newInputStream(ear)) {
            byte[] war = read(file, "crm-web.war").get("crm-web.war");
            module.entries.putAll(read(new ByteArrayInputStream(war), ""));
            return module;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files of style sheets, scripts and pictures, below the folder of resources. */
    Stream<String> resources() {
        return entries.keySet().stream()
                .filter(name -> name.startsWith("resources/") && !name.endsWith("/"))
                .map(name -> name.substring("resources/".length()));
    }

    /** Page files, each of which is an address that must answer nobody. */
    Stream<String> pages() {
        return entries.keySet().stream().filter(name -> name.endsWith(".xhtml")).map(name -> "/" + name);
    }

    /** Addresses of pages, as the one class that knows them has them. */
    Stream<String> addresses() {
        return texts("org/kontor/crm/web/route/Routes.class")
                .filter(text -> ADDRESS.matcher(text).matches());
    }

    /** Classes that the container itself calls, by a mark of theirs. */
    Stream<String> marked(String annotation) {
        return entries.entrySet().stream()
                .filter(entry ->
                        entry.getKey().startsWith(CLASSES) && entry.getKey().endsWith(".class"))
                .filter(entry -> text(entry.getValue()).contains(annotation))
                .map(entry -> entry.getKey().replaceAll(".*/|\\.class", ""));
    }

    /** Texts among a class' constants: each has a mark and two bytes of length before it. */
    private Stream<String> texts(String type) {
        String constants = text(Objects.requireNonNull(entries.get(CLASSES + type)));
        return Stream.of(constants.split("\u0001", -1))
                .filter(one -> one.length() > 2)
                .map(one -> one.substring(2, Math.min(one.length(), 2 + one.charAt(0) * 256 + one.charAt(1))));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static Map<String, byte[]> read(InputStream archive, String only) throws IOException {
        Map<String, byte[]> found = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(archive)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (only.isEmpty()
                        ? !entry.getName().endsWith(".jar")
                        : entry.getName().equals(only)) {
                    found.put(entry.getName(), zip.readAllBytes());
                }
            }
        }
        return found;
    }
}
