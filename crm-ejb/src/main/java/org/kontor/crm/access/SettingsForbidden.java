package org.kontor.crm.access;

import java.util.List;
import org.kontor.crm.shared.BusinessException;

/** None of the user's roles opens the settings (HTTP 403); names the roles there are. */
public class SettingsForbidden extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final List<RoleGrant> roles;

    /** @param roles all roles the user holds */
    public SettingsForbidden(List<RoleGrant> roles) {
        super("error.settingsForbidden");
        this.roles = List.copyOf(roles);
    }

    /** Names of the roles the user holds, each once, in the language {@code pl} or {@code en}. */
    public List<String> roles(String language) {
        return roles.stream().map(role -> role.name(language)).distinct().toList();
    }
}
