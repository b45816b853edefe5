package org.kontor.crm.product;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What in-container tests deploy: the product's own EAR, with a web module of tests in the place of its pages. */
public final class Deployments {

    private static final String TEST = "IT.class";

    private Deployments() {}

    /**
     * The product without its pages, with the packages of all in-container tests (test sources only) and what they take from
     * elsewhere. It is the same for every test, because it is deployed once ({@link OneDeployment}).
     */
    public static EnterpriseArchive product() {
        WebArchive tests = ShrinkWrap.create(WebArchive.class, "tests.war")
                .addClasses(Nips.class, Pictures.class)
                .addAsResource("imports/failing-import.xml", "META-INF/batch-jobs/failing-import.xml")
                .addAsResource("imports/sp500.csv")
                .addAsResource("doors/services.txt")
                .addAsLibrary(of(Assertions.class).toFile());
        testClasses().forEach(tests::addClass);
        EnterpriseArchive product = ShrinkWrap.createFromZipFile(
                EnterpriseArchive.class, new File(System.getProperty("kontor.test.folder"), "crm-ear.ear"));
        product.delete("META-INF/application.xml");
        product.delete("crm-web.war");
        return product.addAsModule(Testable.archiveToTest(tests));
    }

    private static List<Class<?>> testClasses() {
        Path folder = of(Deployments.class);
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> classes = files.filter(file -> file.toString().endsWith(".class"))
                    .map(folder::relativize)
                    .sorted()
                    .toList();
            Set<Path> tested = classes.stream()
                    .filter(file -> file.toString().endsWith(TEST))
                    .map(Path::getParent)
                    .collect(Collectors.toCollection(TreeSet::new));
            return classes.stream()
                    .filter(file -> tested.contains(file.getParent()))
                    .filter(file -> !file.endsWith("package-info.class"))
                    .<Class<?>>map(Deployments::loaded)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> loaded(Path file) {
        String name = file.toString().replace(".class", "").replace(File.separatorChar, '.');
        try {
            return Class.forName(name, false, Deployments.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path of(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
