package org.kontor.crm.demo;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.Recorded;
import org.kontor.crm.organisation.PasswordHashes;

/** Writes the first rows of a new house, all or none. Open to every caller: it does nothing once there is a user. */
@Stateless
@Recorded
@PermitAll
public class Founding {

    /**
     * Hash of the password of all demonstration users, kontor-demo: demo-only, never used for an administrator of a real
     * house. Made beforehand, because making it would cost the first start more than a second.
     */
    private static final String DEMO_HASH = "PBKDF2WithHmacSHA512:210000:2rdIZ3WYjwI2B81cIyWP3eS6Q2gERdmlmNSz24nMO3g=:"
            + "XiDBkyCPvlTMiGGxH4neYx4I9DqJkCNMjyeB7ryDyiPY7XLuPXOgc+MfQzN26OZt9f7n21UBpJvN5Ic5BhDeRQ==";

    private static final List<DemoUser> PEOPLE = List.of(
            new DemoUser("admin", "Tomasz Zieliński", "Sprzedaż", "administrator"),
            new DemoUser("marek.wojcik", "Marek Wójcik", "Dział Północ", "head"),
            new DemoUser("anna.kowalczyk", "Anna Kowalczyk", "Dział Północ", "sales"),
            new DemoUser("piotr.nowicki", "Piotr Nowicki", "Dział Centrum", "sales"),
            new DemoUser("ewa.lis", "Ewa Lis", "Dział Centrum", "sales"),
            new DemoUser("joanna.mazur", "Joanna Mazur", "Dział Centrum", "sales"));

    @Inject
    FoundingQueries queries;

    @Inject
    PeopleQueries people;

    @Inject
    PasswordHashes passwords;

    @Inject
    Clock clock;

    /** Whether the house has users already. */
    public boolean isDone() {
        return queries.hasUsers();
    }

    /** A house of one: the administrator. */
    public void administrator(Act act, String password) {
        queries.lock();
        if (!isDone()) {
            Map<String, Long> departments = queries.departments("Kontor CRM", "Organizacja", List.of());
            DemoUser admin = new DemoUser("admin", "Administrator", "Organizacja", "administrator");
            queries.user(admin, departments, passwords.hash(password.toCharArray()));
        }
    }

    /** A house with a department tree, users of all roles, companies and their contacts. */
    public void demo(Act act) {
        queries.lock();
        if (!isDone()) {
            Map<String, Long> departments =
                    queries.departments("Grupa Północ S.A.", "Sprzedaż", List.of("Dział Północ", "Dział Centrum"));
            PEOPLE.forEach(person -> queries.user(person, departments, DEMO_HASH));
            DemoCompanies.read().forEach(company -> queries.company(company, clock.instant()));
            DemoContacts.read().forEach(contact -> people.contact(contact, clock.instant()));
        }
    }
}
