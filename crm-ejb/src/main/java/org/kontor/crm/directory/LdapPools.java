package org.kontor.crm.directory;

import com.unboundid.ldap.sdk.BindRequest;
import com.unboundid.ldap.sdk.FailoverServerSet;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.PostConnectProcessor;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.ServerSet;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.SingleServerSet;
import com.unboundid.ldap.sdk.StartTLSPostConnectProcessor;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import com.unboundid.util.ssl.PEMFileTrustManager;
import com.unboundid.util.ssl.SSLUtil;
import java.io.File;
import java.net.URI;
import java.security.GeneralSecurityException;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Opens connections to a directory: few, safe, and none that is waited for long. */
final class LdapPools {

    private static final int MILLISECONDS = 5_000;
    private static final int CONNECTIONS = 8;
    private static final int PORT = 389;
    private static final int SAFE_PORT = 636;

    private LdapPools() {}

    static LDAPConnectionPool open(LdapSettings settings) throws LDAPException {
        try {
            SSLContext safe = context(settings);
            PostConnectProcessor first = settings.startTls() ? new StartTLSPostConnectProcessor(safe) : null;
            ServerSet[] servers = settings.urls().stream()
                    .map(url -> server(LdapSettings.address(url), safe, first))
                    .toArray(ServerSet[]::new);
            BindRequest searching = settings.bindDn().isEmpty()
                    ? new SimpleBindRequest()
                    : new SimpleBindRequest(settings.bindDn(), settings.bindPassword());
            LDAPConnectionPool pool = new LDAPConnectionPool(new FailoverServerSet(servers), searching, 0, CONNECTIONS);
            pool.setRetryFailedOperationsDueToInvalidConnections(true);
            pool.setMaxWaitTimeMillis(MILLISECONDS);
            pool.setMaxConnectionAgeMillis(60L * MILLISECONDS);
            return pool;
        } catch (GeneralSecurityException untrusted) {
            throw new LDAPException(ResultCode.CONNECT_ERROR, "no certificates to trust", untrusted);
        }
    }

    private static SSLContext context(LdapSettings settings) throws GeneralSecurityException {
        return settings.ca().isEmpty()
                ? SSLContext.getDefault()
                : new SSLUtil(new PEMFileTrustManager(new File(settings.ca()))).createSSLContext();
    }

    private static ServerSet server(URI address, SSLContext safe, @Nullable PostConnectProcessor first) {
        boolean secure = "ldaps".equals(address.getScheme());
        int port = address.getPort() > 0 ? address.getPort() : secure ? SAFE_PORT : PORT;
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis(MILLISECONDS);
        options.setResponseTimeoutMillis(MILLISECONDS);
        options.setFollowReferrals(false);
        options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(true));
        SocketFactory sockets = secure ? safe.getSocketFactory() : SocketFactory.getDefault();
        return new SingleServerSet(address.getHost(), port, sockets, options, null, first);
    }
}
