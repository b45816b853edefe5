package org.kontor.crm.importsource;

import com.jcraft.jsch.SocketFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * Connects to the addresses that a guard has judged, one after the other until one answers.
 *
 * @param guard judges
 * @param timeout how long each may take, in milliseconds
 */
record GuardedSockets(AddressGuard guard, int timeout) implements SocketFactory {

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        IOException last = new IOException("no address of " + host);
        for (InetAddress address : guard.resolve(host)) {
            Socket socket = new Socket();
            try {
                socket.connect(new InetSocketAddress(address, port), timeout);
                return socket;
            } catch (IOException refused) {
                socket.close();
                last = refused;
            }
        }
        throw last;
    }

    @Override
    public InputStream getInputStream(Socket socket) throws IOException {
        return socket.getInputStream();
    }

    @Override
    public OutputStream getOutputStream(Socket socket) throws IOException {
        return socket.getOutputStream();
    }
}
