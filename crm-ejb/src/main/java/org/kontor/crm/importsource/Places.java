package org.kontor.crm.importsource;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.time.Clock;
import org.kontor.crm.platform.ServerVariables;

/** Opens places as the server's variables allow. */
@Dependent
class Places {

    @Inject
    Clock clock;

    /** Hosts that may be private ones. */
    static AddressGuard addresses() {
        return new AddressGuard(ServerVariables.value("kontor.import.hosts"), InetAddress::getAllByName);
    }

    /** Folders that may be watched. */
    static FolderGuard folders() {
        return new FolderGuard(ServerVariables::value);
    }

    /** @throws SourceTrouble when the place cannot be reached */
    Place open(SourcePlace place, String secret, Limits limits, SourceMemory memory) {
        return switch (place.kind()) {
            case FOLDER -> new FolderPlace(place, limits, folders(), clock);
            case URL -> new UrlPlace(place, secret, limits, memory, addresses());
            case SFTP -> SftpPlace.open(place, secret, limits, addresses(), clock);
        };
    }
}
