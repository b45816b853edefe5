package org.kontor.crm.web.access;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.kontor.crm.role.RoleAct;
import org.kontor.crm.role.RoleService;
import org.kontor.crm.web.shell.Me;

/** Who changed roles last, and when; each of these acts can be taken back. */
@Named
@ViewScoped
public class RoleActsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 10;

    @Inject
    Me me;

    @Inject
    RoleService roles;

    private List<RoleAct> acts = List.of();

    @PostConstruct
    void read() {
        acts = roles.acts(me.rights(), SHOWN);
    }

    /** The acts, the newest first. */
    public List<RoleAct> getActs() {
        return acts;
    }
}
