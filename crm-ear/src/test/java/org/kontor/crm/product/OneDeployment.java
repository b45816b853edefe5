package org.kontor.crm.product;

import io.openliberty.arquillian.managed.WLPManagedContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.shrinkwrap.api.Archive;
import org.jspecify.annotations.Nullable;

/**
 * Deploys the product before the lane's first in-container test and leaves it there: all of them deploy the same
 * ({@link Deployments}), and starting it takes longer than most of them. As in a product that runs, what one test leaves
 * behind is there in the next.
 */
public final class OneDeployment extends WLPManagedContainer {

    private static @Nullable ProtocolMetaData deployed;

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        synchronized (OneDeployment.class) {
            if (deployed == null) {
                deployed = super.deploy(archive);
            }
            return deployed;
        }
    }

    @Override
    public void undeploy(Archive<?> archive) {
        // goes with the server
    }
}
