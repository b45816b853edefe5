package org.kontor.crm.platform;

import java.util.Locale;
import org.eclipse.microprofile.config.ConfigProvider;

/** Variables of the server's configuration, wherever they were given: README lists them. */
public final class ServerVariables {

    private ServerVariables() {}

    /**
     * Value of a variable, as it was given.
     *
     * @param name for example {@code kontor.db.url}
     * @return empty where nothing was given
     */
    public static String value(String name) {
        String raw = ConfigProvider.getConfig().getConfigValue(name).getRawValue();
        return raw == null ? "" : raw;
    }

    /** Whether this is a real house: nothing has a password that everybody knows, and nothing goes over plain HTTP. */
    public static boolean isProduction() {
        return !"false".equals(value("kontor.production"));
    }

    /** The variable as an environment gives it. */
    public static String inEnvironment(String name) {
        return name.replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
