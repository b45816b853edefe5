package org.kontor.crm.run;

import java.lang.reflect.Method;
import java.net.URLClassLoader;

/**
 * Runs a launcher under a class loader of its own. The build closes its loader when its step ends, and what still works
 * then could load nothing more.
 */
final class Lasting {

    private Lasting() {}

    /** Calls {@code main} of the class of this name; its threads and hooks may outlive the build's step. */
    static void main(String name, String... arguments) {
        if (!(Lasting.class.getClassLoader() instanceof URLClassLoader step)) {
            throw new IllegalStateException("The launcher expects to be called by the build.");
        }
        // never closed: it lasts as long as the process
        @SuppressWarnings("resource")
        URLClassLoader own = new URLClassLoader("kontor", step.getURLs(), ClassLoader.getPlatformClassLoader());
        try {
            Method main = own.loadClass(name).getDeclaredMethod("main", String[].class);
            main.setAccessible(true);
            Thread.currentThread().setContextClassLoader(own);
            main.invoke(null, (Object) arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
