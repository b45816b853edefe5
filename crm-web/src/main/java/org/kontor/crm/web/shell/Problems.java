package org.kontor.crm.web.shell;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with a form, by the path of the field, in the reader's language. */
public class Problems implements Serializable {

    private static final long serialVersionUID = 1L;

    private final LinkedHashMap<String, String> byPath = new LinkedHashMap<>();

    /** Adds a problem; the first of a field stays. */
    public void add(String path, String text) {
        byPath.putIfAbsent(path, text);
    }

    /** Forgets what was wrong with a field, because it is being typed anew. */
    public void forget(String path) {
        byPath.remove(path);
    }

    /** Forgets all problems. */
    public void clear() {
        byPath.clear();
    }

    /** What is wrong with the field, empty when nothing is. */
    public String of(String path) {
        return byPath.getOrDefault(path, "");
    }

    /** How many fields have a problem. */
    public int getCount() {
        return byPath.size();
    }

    /** All problems in the order they were found. */
    public List<Map.Entry<String, String>> getAll() {
        return List.copyOf(byPath.entrySet());
    }
}
