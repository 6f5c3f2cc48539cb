package org.mobilesource.registry.api;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

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

	@Test
	void installedPagesStartFromAnArchiveOfTheirClasses() throws Exception {
		var place = this.folder.resolve("pages");
		var temporary = Files.createDirectory(this.folder.resolve("temporary"));

		assertThat(install(place, temporary)).isZero();

		assertThat(temporary).as("what the trial start left").isEmptyDirectory();
		assertThat(ProcessHandle.allProcesses()
			.flatMap((process) -> process.info().commandLine().stream())
			.filter((command) -> command.contains(temporary.toString()))).as("its database").isEmpty();
		assertThat(statusOfFirstPage(place.resolve("registry-api"))).isEqualTo(200);
	}

	@Test
	void nothingIsInstalledOverWhatIsThere() throws Exception {
		var place = Files.createDirectory(this.folder.resolve("pages"));

		assertThat(install(place, this.folder)).isEqualTo(2);
		assertThat(place).isEmptyDirectory();
	}

	private int install(Path place, Path temporary) throws Exception {
		var script = start(Map.of("TMPDIR", temporary.toString()), this.folder.resolve("install.out"),
				SCRIPT.toString(), place.toString());
		assertThat(script.waitFor(5, TimeUnit.MINUTES)).isTrue();
		return script.exitValue();
	}

	/** With {@code -Xshare:on} Java does not start without its archive. */
	private int statusOfFirstPage(Path program) throws Exception {
		var out = Files.createFile(this.folder.resolve("pages.out"));
		var pages = new ProcessBuilder(program.toString(), "--server.port=0").redirectError(out.toFile());
		pages.environment()
			.putAll(Map.of("REGISTRY_HOME", this.folder.resolve("home").toString(), "JAVA_OPTIONS", "-Xshare:on"));
		var process = pages.start();
		try (var lines = process.inputReader()) {
			var port = lines.lines()
				.map(STARTED::matcher)
				.filter((line) -> line.find())
				.map((line) -> line.group(1))
				.findFirst();
			assertThat(port).as(() -> text(out)).isPresent();
			return HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port.get() + "/sign-in")).build(),
						BodyHandlers.discarding())
				.statusCode();
		}
		finally {
			process.destroy();
			assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
		}
	}

	private static Process start(Map<String, String> environment, Path out, String... command) throws IOException {
		var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.to(out.toFile()));
		builder.environment().putAll(environment);
		return builder.start();
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
