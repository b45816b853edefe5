package org.kontor.crm.web.access;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.access.RoleGrant;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.organisation.UserCard;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.role.RoleService;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;
import org.omnifaces.util.Faces;

/** What one user may do, all roles taken together: of each level the highest, and the roles that give it. */
@Named
@ViewScoped
public class PersonView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PICKED = 20;

    @Inject
    Me me;

    @Inject
    RoleService roles;

    @Inject
    UserService users;

    @Inject
    RoleSheet sheet;

    @Inject
    FieldNames fields;

    @Inject
    Texts texts;

    @Inject
    Toasts toasts;

    private @Nullable String asked;
    private @Nullable Rights rights;
    private @Nullable Person person;

    /** Reads the user the address names, oneself when it names none. */
    public void load() {
        me.rights().requireSettings();
        UserCard card = asked().filter(UserCard::active).orElse(null);
        if (card == null && asked != null) {
            toasts.refuse(texts.of("address.misread"));
        }
        person = card == null ? me.user().person() : card.person();
        rights = roles.effective(me.rights(), person.id());
    }

    private Optional<UserCard> asked() {
        return asked == null || !asked.matches("\\d{1,18}") ? Optional.empty() : users.find(Long.parseLong(asked));
    }

    /** Goes to the person that was picked. */
    public void go() {
        if (person != null) {
            Faces.redirect(Faces.getRequestContextPath() + "/settings/person?user=" + person.id());
        }
    }

    /** Users found by the start of a word of their name. */
    public List<Person> find(String typed) {
        return users.search(typed, PICKED);
    }

    /** The rows of the matrix. */
    public List<MatrixRow> getMatrix() {
        return MatrixRow.of(getRights(), me.getLanguage());
    }

    /** The columns of the matrix. */
    public List<Operation> getOperations() {
        return sheet.getOperations();
    }

    /** The legend. */
    public RoleSheet getSheet() {
        return sheet;
    }

    /** The roles the user holds. */
    public List<RoleGrant> getRoles() {
        return getRights().roles();
    }

    /** Labels of the fields that do not exist for the user. */
    public List<String> getHidden() {
        return named(true);
    }

    /** Labels of the fields that the user reads and does not set. */
    public List<String> getFixed() {
        return named(false);
    }

    private List<String> named(boolean hidden) {
        return Stream.of(Entity.values())
                .flatMap(entity -> getRights().fixed(entity).stream()
                        .filter(key -> getRights().hidden(entity).contains(key) == hidden)
                        .map(key -> fields.of(entity, key)))
                .sorted()
                .toList();
    }

    /** The user's rights. */
    public Rights getRights() {
        return Objects.requireNonNull(rights);
    }

    public @Nullable Person getPerson() {
        return person;
    }

    public void setPerson(@Nullable Person person) {
        this.person = person;
    }

    public @Nullable String getAsked() {
        return asked;
    }

    public void setAsked(@Nullable String asked) {
        this.asked = asked;
    }
}
