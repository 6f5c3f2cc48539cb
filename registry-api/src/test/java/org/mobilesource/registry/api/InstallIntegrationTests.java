package org.mobilesource.registry.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages as {@code bin/install} installs what was built. */
@Tag("embedded")
class InstallIntegrationTests {

	private static final Path SCRIPT = Path.of("..", "bin", "install");

	private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");

	@TempDir
	private Path folder;

	/** A database that the operator has named is not what the installation tries. */
	@Test
	void installedPagesStartFromAnArchiveOfTheirClasses() throws Exception {
		var place = this.folder.resolve("pages");
		var temporary = Files.createDirectory(this.folder.resolve("temporary"));
		var classes = this.folder.resolve("classes.log");

		install(place, 0, Map.of("TMPDIR", temporary.toString(), "REGISTRY_DB_URL", "jdbc:mysql://127.0.0.1:1/none"));

		assertThat(temporary).as("what the trial start left").isEmptyDirectory();
		Awaitility.await("end of its database").until(() -> isNamedByNoProcess(temporary));
		assertThat(statusOfFirstPage(place, classes)).isEqualTo(200);
		assertThat(Files.readString(classes))
			.containsPattern("org\\.mobilesource\\.registry\\.\\S+ source: shared objects file \\(top\\)");
	}

	@Test
	void nothingIsInstalledOverWhatIsThere() throws Exception {
		var place = Files.createDirectory(this.folder.resolve("pages"));

		install(place, 2, Map.of());

		assertThat(place).isEmptyDirectory();
	}

	private void install(Path place, int status, Map<String, String> environment) throws Exception {
		var out = this.folder.resolve("install.out");
		var script = start(out, environment, SCRIPT.toString(), place.toString());
		try {
			assertThat(script.waitFor(5, TimeUnit.MINUTES)).as(() -> text(out)).isTrue();
			assertThat(script.exitValue()).as(() -> text(out)).isEqualTo(status);
		}
		finally {
			script.descendants().forEach(ProcessHandle::destroyForcibly);
			script.destroyForcibly();
		}
	}

	private int statusOfFirstPage(Path place, Path classes) throws Exception {
		var out = this.folder.resolve("pages.out");
		var pages = start(out,
				Map.of("REGISTRY_HOME", this.folder.resolve("home").toString(), "JAVA_OPTIONS",
						"-Xlog:class+load:file=" + classes),
				place.resolve("registry-api").toString(), "--server.port=0");
		try {
			Awaitility.await("port of the pages")
				.atMost(Duration.ofMinutes(3))
				.until(() -> !pages.isAlive() || STARTED.matcher(text(out)).find());
			var port = STARTED.matcher(text(out));
			assertThat(port.find()).as(() -> text(out)).isTrue();
			var firstPage = URI.create("http://127.0.0.1:" + port.group(1) + "/sign-in");
			return HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(firstPage).timeout(Duration.ofMinutes(1)).build(),
						BodyHandlers.discarding())
				.statusCode();
		}
		finally {
			pages.destroy();
			assertThat(pages.waitFor(2, TimeUnit.MINUTES)).isTrue();
		}
	}

	private static Process start(Path out, Map<String, String> environment, String... command) throws IOException {
		var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
		builder.environment().keySet().removeIf((name) -> name.startsWith("REGISTRY_"));
		builder.environment().putAll(environment);
		return builder.start();
	}

	private static boolean isNamedByNoProcess(Path folder) {
		return ProcessHandle.allProcesses()
			.flatMap((process) -> process.info().commandLine().stream())
			.noneMatch((command) -> command.contains(folder.toString()));
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			return ex.toString();
		}
	}

}
