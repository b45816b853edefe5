package org.kontor.crm.speed;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** The heap of the product's server, as that server's own measure has it, looked at ten times a second. */
final class ServerHeap implements AutoCloseable {

    private static final double MB = 1 << 20;
    private static final long LOOK_MS = 100;

    private final JMXConnector connector;
    private final MemoryMXBean memory;
    private final AtomicLong peak = new AtomicLong();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();

    /**
     * Attaches to a server of this machine.
     *
     * @param pid file with the number of its process
     */
    ServerHeap(Path pid) throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(Files.readString(pid).strip());
            try {
                connector = JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()));
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException e) {
            throw new IOException(e);
        }
        memory = ManagementFactory.getPlatformMXBean(connector.getMBeanServerConnection(), MemoryMXBean.class);
        watch.scheduleAtFixedRate(
                () -> peak.accumulateAndGet(memory.getHeapMemoryUsage().getUsed(), Math::max),
                0,
                LOOK_MS,
                TimeUnit.MILLISECONDS);
    }

    /** The most it held since the beginning, megabytes. */
    double peak() {
        return peak.get() / MB;
    }

    /** What it may have at most, megabytes. */
    double bound() {
        return memory.getHeapMemoryUsage().getMax() / MB;
    }

    @Override
    public void close() throws IOException {
        watch.shutdownNow();
        connector.close();
    }
}
