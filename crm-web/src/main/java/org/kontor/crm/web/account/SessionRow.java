package org.kontor.crm.web.account;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.kontor.crm.signin.SignInSession;

/**
 * A session as a list shows it.
 *
 * @param session as it is kept
 * @param here whether the list is looked at in it
 */
public record SessionRow(SignInSession session, boolean here) implements Serializable {

    /** Marks in the order in which they decide: many browsers name others too. */
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("Edg", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("Firefox/", "Firefox"),
            Map.entry("FxiOS/", "Firefox"),
            Map.entry("CriOS/", "Chrome"),
            Map.entry("Chrome/", "Chrome"),
            Map.entry("Safari/", "Safari"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("Android", "Android"),
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Windows", "Windows"),
            Map.entry("Mac OS X", "macOS"),
            Map.entry("CrOS", "ChromeOS"),
            Map.entry("Linux", "Linux"));

    /** Browser and system by their names; empty when the browser tells neither. */
    public String device() {
        String browser = first(BROWSERS);
        String system = first(SYSTEMS);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
    }

    private String first(List<Map.Entry<String, String>> marks) {
        return marks.stream()
                .filter(mark -> session.agent().contains(mark.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
