package org.kontor.crm.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL refuses to run as root. For root this finds a way round: a user namespace where the kernel allows one, else
 * another uid through setpriv or runuser, which then also owns the data.
 */
final class OrdinaryUser {

    private static final int NOBODY = 65534;

    private final List<String> prefix;
    private final boolean otherUid;

    private OrdinaryUser(List<String> prefix, boolean otherUid) {
        this.prefix = prefix;
        this.otherUid = otherUid;
    }

    static OrdinaryUser find() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new OrdinaryUser(List.of(), false);
        }
        List<String> setpriv = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
        List<String> runuser = List.of("runuser", "-u", "nobody", "--");
        String wanted = System.getProperty("kontor.run.as", "");
        if (!wanted.equals("setpriv") && works(List.of("unshare", "-U"))) {
            return new OrdinaryUser(List.of("unshare", "-U"), false);
        }
        if (works(setpriv)) {
            return new OrdinaryUser(setpriv, true);
        }
        if (works(runuser)) {
            return new OrdinaryUser(runuser, true);
        }
        throw new CannotStart("PostgreSQL does not run as root, and neither unshare, setpriv nor runuser works here:"
                + " start as an ordinary user.");
    }

    List<String> command(String... program) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(program));
        return command;
    }

    /** Makes sure that the user PostgreSQL runs as owns the folder. */
    void own(Path folder) {
        try {
            Files.createDirectories(folder);
            int owner = (Integer) Files.getAttribute(folder, "unix:uid");
            int wanted = otherUid ? NOBODY : owner == NOBODY && !prefix.isEmpty() ? 0 : owner;
            if (owner != wanted) {
                Folders.giveTo(wanted, folder);
            }
        } catch (UnsupportedOperationException e) {
            // No Unix owners on this platform, so there is nobody else to give the folder to.
            return;
        } catch (IOException e) {
            throw new CannotStart("The data folder " + folder + " cannot be prepared: " + e.getMessage());
        }
    }

    private static boolean works(List<String> prefix) {
        List<String> command = new ArrayList<>(prefix);
        command.add("true");
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
