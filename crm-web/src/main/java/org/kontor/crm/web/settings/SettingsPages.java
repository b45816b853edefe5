package org.kontor.crm.web.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** The pages of the settings, in the groups of the product contract (S-36): those there are, and no others. */
@Named
@ApplicationScoped
public class SettingsPages {

    private static final List<Group> GROUPS = List.of(
            new Group(
                    "settings.group.basic",
                    List.of(
                            new Page("/settings/picklists", "settings.page.picklists", "settings.page.picklists.hint"),
                            new Page(
                                    "/settings/templates", "settings.page.templates", "settings.page.templates.hint"))),
            new Group(
                    "settings.group.access",
                    List.of(
                            new Page("/settings/users", "settings.page.users", "settings.page.users.hint"),
                            new Page(
                                    "/settings/departments",
                                    "settings.page.departments",
                                    "settings.page.departments.hint"),
                            new Page("/settings/access", "settings.page.access", "settings.page.access.hint"),
                            new Page("/settings/groups", "settings.page.groups", "settings.page.groups.hint"),
                            new Page(
                                    "/settings/duplicates",
                                    "settings.page.duplicates",
                                    "settings.page.duplicates.hint"))),
            new Group(
                    "settings.group.forms",
                    List.of(
                            new Page("/settings/fields", "settings.page.fields", "settings.page.fields.hint"),
                            new Page("/settings/layout", "settings.page.layout", "settings.page.layout.hint"))));

    /**
     * Pages under one heading.
     *
     * @param label key of the heading
     */
    public record Group(String label, List<Page> pages) {}

    /**
     * One page.
     *
     * @param outcome the page
     * @param label key of its name
     * @param hint key of the line that says what is on it
     */
    public record Page(String outcome, String label, String hint) {}

    /** All pages by group. */
    public List<Group> getGroups() {
        return GROUPS;
    }

    /** Goes on to the first page. */
    public String begin() {
        return getFirst() + "?faces-redirect=true";
    }

    /** The page that *Ustawienia* leads to. */
    public String getFirst() {
        return GROUPS.get(0).pages().get(0).outcome();
    }
}
