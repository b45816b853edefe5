package org.kontor.crm.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The application server's process, found by the folder it was installed in. */
final class AppServer {

    private final Path install;
    private final List<Integer> ports;

    AppServer(Path install, List<Integer> ports) {
        this.install = install;
        this.ports = ports;
    }

    /** Ends servers that a killed run left behind, then refuses if somebody else holds our ports. */
    void clearTheWay() {
        end(Duration.ofSeconds(20));
        for (int port : ports) {
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                socket.setReuseAddress(true);
            } catch (IOException e) {
                throw new CannotStart("Port " + port + " is taken by another program: stop that one or choose other"
                        + " ports with -Dkontor.http.port=… and -Dkontor.https.port=…");
            }
        }
    }

    /** Asks the server to stop and waits; what does not stop in time is killed. */
    void end(Duration patience) {
        List<ProcessHandle> servers = processes();
        servers.forEach(ProcessHandle::destroy);
        for (ProcessHandle server : servers) {
            if (!endedWithin(server, patience)) {
                server.destroyForcibly();
                endedWithin(server, Duration.ofSeconds(5));
            }
        }
    }

    private List<ProcessHandle> processes() {
        String mark = install.toString();
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains("ws-server.jar") && line.contains(mark))
                        .isPresent())
                .toList();
    }

    private static boolean endedWithin(ProcessHandle server, Duration patience) {
        CompletableFuture<ProcessHandle> end = server.onExit();
        try {
            end.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            return !server.isAlive();
        }
    }
}
