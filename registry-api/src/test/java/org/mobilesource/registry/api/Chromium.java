package org.mobilesource.registry.api;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;

/** The system's Chromium, one for all tests; whoever opened pages closes them. */
public final class Chromium implements AutoCloseable {

	/** A page that is not there after so long never comes, however busy the machine. */
	private static final int PATIENCE_MILLIS = 30_000;

	static {
		PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
	}

	private static final Playwright PLAYWRIGHT = Playwright
		.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

	private static final Browser BROWSER = PLAYWRIGHT.chromium()
		.launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium-headless-shell"))
			.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
					"--disable-background-networking", "--disable-component-update", "--disable-sync")));

	private final Map<String, String> sessions = new HashMap<>();

	/** A page of somebody who has not signed in. */
	public Page newPage() {
		return BROWSER.newPage(calm());
	}

	/** A page of somebody with every duty of an office. */
	public Page newPage(int port) {
		return newPage(port, TestAccounts.OFFICE);
	}

	/** A page of the account. */
	public Page newPage(int port, String account) {
		var session = this.sessions.computeIfAbsent(account + "@" + port, (any) -> signIn(port, account));
		return BROWSER.newPage(calm().setStorageState(session));
	}

	/** Pages that glide to a button leave a click beside it when the machine is busy. */
	private static Browser.NewPageOptions calm() {
		return new Browser.NewPageOptions().setReducedMotion(ReducedMotion.REDUCE);
	}

	private String signIn(int port, String account) {
		try (var page = newPage()) {
			page.navigate("http://127.0.0.1:" + port + "/sign-in");
			page.fill("#username", account);
			page.fill("#password", TestAccounts.PASSWORD);
			page.click("main button[type=submit]");
			page.waitForURL("**/");
			return page.context().storageState();
		}
	}

	@Override
	public void close() {
		List.copyOf(BROWSER.contexts()).forEach(BrowserContext::close);
	}

}
