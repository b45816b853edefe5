package org.kontor.crm.product;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What in-container tests deploy: the product's own EAR, with a web module of tests in the place of its pages. */
public final class Deployments {

    private Deployments() {}

    /**
     * The product without its pages, with the tests and fixtures of one package.
     *
     * @param test class whose package (test sources only, without sub-packages) goes into the deployment
     * @param more classes from elsewhere that the tests use
     */
    public static EnterpriseArchive productWith(Class<?> test, Class<?>... more) {
        WebArchive tests = ShrinkWrap.create(WebArchive.class, "tests.war")
                .addClasses(testClassesOf(test))
                .addClasses(more)
                .addAsLibrary(jarOf(Assertions.class));
        EnterpriseArchive product = ShrinkWrap.createFromZipFile(
                EnterpriseArchive.class, new File(System.getProperty("kontor.test.folder"), "crm-ear.ear"));
        product.delete("META-INF/application.xml");
        product.delete("crm-web.war");
        return product.addAsModule(Testable.archiveToTest(tests));
    }

    private static Class<?>[] testClassesOf(Class<?> test) {
        File folder = new File(jarOf(test), test.getPackageName().replace('.', '/'));
        File[] files = folder.listFiles((where, name) -> name.endsWith(".class") && !name.startsWith("package-info"));
        Class<?>[] classes = new Class<?>[files == null ? 0 : files.length];
        for (int i = 0; i < classes.length; i++) {
            String name = files[i].getName().replace(".class", "");
            try {
                classes[i] = Class.forName(test.getPackageName() + "." + name, false, test.getClassLoader());
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
        return classes;
    }

    private static File jarOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toFile();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
