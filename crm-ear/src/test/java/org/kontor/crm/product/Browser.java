package org.kontor.crm.product;

import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real Chromium for a test, in a session of its own. Register as a field with {@code @RegisterExtension}. The program
 * is that of the property {@code browser.path}, else one on the PATH; where none is, tests are skipped with one loud line
 * unless {@code browser.required} is true. A failed test leaves a picture in {@code target/screenshots}.
 */
public final class Browser implements BeforeEachCallback, AfterEachCallback {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

    private static final class Program {

        static final com.microsoft.playwright.@Nullable Browser RUNNING = launch();

        private static com.microsoft.playwright.@Nullable Browser launch() {
            Optional<Path> program = find();
            if (program.isEmpty()) {
                String sentence = "NO CHROMIUM FOUND: browser tests are skipped. Install it or set -Dbrowser.path=…";
                if (Boolean.getBoolean("kontor.test.browser.required")) {
                    throw new IllegalStateException(sentence);
                }
                System.err.println(sentence);
                return null;
            }
            return Playwright.create()
                    .chromium()
                    .launch(new LaunchOptions()
                            .setExecutablePath(program.get())
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--no-first-run")));
        }

        private static Optional<Path> find() {
            String wanted = System.getProperty("kontor.test.browser.path", "");
            if (!wanted.isEmpty()) {
                return Optional.of(Path.of(wanted));
            }
            return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                    .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                    .filter(Files::isExecutable)
                    .findFirst();
        }
    }

    private final Product product = Product.running();
    private final boolean looksInside;

    @Nullable
    private BrowserContext context;

    @Nullable
    private Page page;

    /** A browser as people have it: the pages' content security policy holds. */
    public Browser() {
        this(false);
    }

    private Browser(boolean looksInside) {
        this.looksInside = looksInside;
    }

    /** A browser into whose pages a test may bring scripts of its own, as the accessibility checker needs, and where nothing moves. */
    public static Browser thatLooksInside() {
        return new Browser(true);
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        if (Program.RUNNING == null) {
            abort("no Chromium");
            return;
        }
        context = Program.RUNNING.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(1440, 900)
                .setBypassCSP(looksInside)
                .setReducedMotion(looksInside ? ReducedMotion.REDUCE : ReducedMotion.NO_PREFERENCE)
                .setLocale("pl-PL")
                .setTimezoneId("Europe/Warsaw"));
        page = context.newPage();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (page != null && test.getExecutionException().isPresent()) {
            picture("failed-" + test.getRequiredTestClass().getSimpleName() + "-" + test.getDisplayName());
        }
        if (context != null) {
            context.close();
        }
    }

    /** The page of this test. */
    public Page page() {
        if (page == null) {
            throw new IllegalStateException("outside of a test");
        }
        return page;
    }

    /** Closes the page as a crash would, without a question, and goes on in another tab of the same session. */
    public Page openTab() {
        Page closed = page();
        page = closed.context().newPage();
        closed.close();
        return page;
    }

    /** The running product. */
    public Product product() {
        return product;
    }

    /** Opens a path below {@code /crm}. */
    public Page open(String path) {
        page().navigate(product.url(path));
        return page();
    }

    /** Signs a demo user in and stays on the first page. */
    public Page signedInAs(String login) {
        open("/");
        page().locator("#login").fill(login);
        page().locator("#password").fill("kontor-demo");
        page().locator("#enter").click();
        page().waitForURL(url -> !url.contains("sign-in"));
        return page();
    }

    /** Keeps a picture of the page as build output: {@code target/screenshots/NAME.png}. */
    public void picture(String name) {
        Path file = Path.of(
                System.getProperty("kontor.test.folder"), "screenshots", name.replaceAll("[^\\w.-]+", "-") + ".png");
        page().screenshot(new Page.ScreenshotOptions().setPath(file));
    }
}
