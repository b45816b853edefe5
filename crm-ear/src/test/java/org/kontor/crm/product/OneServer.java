package org.kontor.crm.product;

import io.openliberty.arquillian.managed.WLPManagedContainer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.event.suite.BeforeSuite;

/**
 * Starts the lane's server before its first in-container test and stops it behind the last. Where tests run in several
 * processes, each class is a suite to Arquillian, which would start the server for each of them; it finds this one running.
 */
public final class OneServer implements LoadableExtension {

    private static final String IT_PORT = "it.http.port";
    private static final int PORT = Lane.port(IT_PORT);

    @Override
    public void register(ExtensionBuilder extensions) {
        // arquillian.xml asks for it
        System.setProperty(IT_PORT, Integer.toString(PORT));
        extensions.observer(Starter.class);
        extensions.override(DeployableContainer.class, WLPManagedContainer.class, OneDeployment.class);
    }

    /** Comes before whatever Arquillian does at the beginning of a suite. */
    static final class Starter {

        private static final AtomicBoolean STARTED = new AtomicBoolean();

        void start(@Observes(precedence = 100) BeforeSuite suite) {
            if (STARTED.compareAndSet(false, true)) {
                TestServer server = new TestServer("crm-it-" + PORT);
                Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "test-server-stop"));
                server.start();
            }
        }
    }
}
