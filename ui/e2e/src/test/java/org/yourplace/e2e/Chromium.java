package org.yourplace.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The browser that walks through the house: the system's own Chromium. Every window is a stranger's until somebody signs in. */
final class Chromium implements AutoCloseable {
    private static final int PATIENCE = 60_000;

    private final Playwright playwright;
    private final Browser browser;
    private final RunningHouse house;

    private Chromium(Playwright playwright, Browser browser, RunningHouse house) {
        this.playwright = playwright;
        this.browser = browser;
        this.house = house;
    }

    static Chromium at(RunningHouse house) {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var program = Optional.ofNullable(System.getenv("YOURPLACE_CHROMIUM")).orElse("/usr/bin/chromium");
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(program))
                        .setArgs(List.of("--no-sandbox")));
        return new Chromium(playwright, browser, house);
    }

    /** A window of its own, with nothing remembered. */
    BrowserContext window() {
        return window(options());
    }

    /** A window of somebody who has switched scripts off, or whose phone does not manage them. */
    BrowserContext windowWithoutScripts() {
        return window(options().setJavaScriptEnabled(false));
    }

    BrowserContext window(Browser.NewContextOptions options) {
        var window = browser.newContext(options);
        window.setDefaultTimeout(PATIENCE);
        window.setDefaultNavigationTimeout(PATIENCE);
        return window;
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setBaseURL(house.url("").toString())
                .setLocale("en-GB")
                .setTimezoneId("Europe/London")
                .setViewportSize(1280, 900);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
