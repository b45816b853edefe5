package org.kontor.crm.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the database up to date before anything reads it; other start-up beans depend on this one by its name. Runs as
 * the owner's role, each migration in a transaction of its own. Open to every caller: it has no method to call.
 */
@Startup
@Singleton(name = "Migrations")
@PermitAll
@DependsOn("StartCheck")
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {

    private static final int CONNECT_RETRIES = 30;
    private static final int CONNECT_SECONDS = 2;

    @Resource(lookup = "jdbc/owner")
    DataSource owner;

    @Resource(lookup = "kontor/databaseUser")
    String applicationRole;

    @PostConstruct
    void migrate() {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(owner)
                // server and database may be started together
                .connectRetries(CONNECT_RETRIES)
                .connectRetriesInterval(CONNECT_SECONDS)
                .locations("classpath:db/migration")
                .defaultSchema("crm")
                // the server may have made its own tables before us
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .placeholders(Map.of("app", applicationRole))
                .load()
                .migrate();
    }
}
