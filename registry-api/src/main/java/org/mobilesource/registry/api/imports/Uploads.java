package org.mobilesource.registry.api.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import org.mobilesource.registry.domain.digest.Sha256;

/**
 * The files that people sent: {@code uploads/<sha256>/<name>} below the home. Of the name
 * that was sent only the last part counts, without anything that a path could mean.
 */
@Component
class Uploads {

	private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{N}._() -]");

	private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

	private static final int LONGEST_NAME = 60;

	private final Path folder;

	Uploads(@Value("${registry.home:data}") Path home) {
		this.folder = home.resolve("uploads");
	}

	/** Keeps what was sent, under its content. */
	Path keep(@Nullable String sentName, InputStream content) throws IOException {
		Files.createDirectories(this.folder);
		var incoming = this.folder.resolve(UUID.randomUUID() + ".part");
		try {
			var digest = Sha256.begin();
			try (var bytes = new DigestInputStream(content, digest)) {
				Files.copy(bytes, incoming);
			}
			var place = Files.createDirectories(this.folder.resolve(HexFormat.of().formatHex(digest.digest())));
			return Files.move(incoming, place.resolve(safe(sentName)), StandardCopyOption.ATOMIC_MOVE,
					StandardCopyOption.REPLACE_EXISTING);
		}
		finally {
			Files.deleteIfExists(incoming);
		}
	}

	/** Keeps a file that has come by itself, under its content. */
	Path adopt(Path file, String sha256, String name) throws IOException {
		var place = Files.createDirectories(this.folder.resolve(sha256));
		return Files.move(file, place.resolve(safe(name)), StandardCopyOption.ATOMIC_MOVE,
				StandardCopyOption.REPLACE_EXISTING);
	}

	/** Hexadecimal SHA-256 of a file. */
	static String sha256(Path file) throws IOException {
		var digest = Sha256.begin();
		try (var bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
			bytes.transferTo(OutputStream.nullOutputStream());
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	/** The file with this content and name, unless it came another way. */
	Optional<Path> find(String sha256, String fileName) {
		if (!DIGEST.matcher(sha256).matches() || !safe(fileName).equals(fileName)) {
			return Optional.empty();
		}
		return Optional.of(this.folder.resolve(sha256).resolve(fileName)).filter(Files::isRegularFile);
	}

	/**
	 * The last part of a sent name; its end is kept, since it says how to read the file.
	 */
	static String safe(@Nullable String sentName) {
		var sent = (sentName != null) ? Normalizer.normalize(sentName, Normalizer.Form.NFC) : "";
		var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
		var safe = UNSAFE.matcher(last).replaceAll("_").strip();
		var kept = safe.substring(Math.max(0, safe.length() - LONGEST_NAME)).strip();
		return kept.replace(".", "").isBlank() ? "upload.csv" : kept;
	}

}
