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

    /** Password of all demonstration users; demo-only, never used for an administrator of a real house. */
    private static final String DEMO_PASSWORD = "kontor-demo";

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

    /** A house with a department tree, users of all roles and companies. */
    public void demo(Act act) {
        queries.lock();
        if (!isDone()) {
            Map<String, Long> departments =
                    queries.departments("Grupa Północ S.A.", "Sprzedaż", List.of("Dział Północ", "Dział Centrum"));
            // One hash for all of them: six would cost the first start three seconds.
            String hash = passwords.hash(DEMO_PASSWORD.toCharArray());
            PEOPLE.forEach(person -> queries.user(person, departments, hash));
            DemoCompanies.read().forEach(company -> queries.company(company, clock.instant()));
        }
    }
}
