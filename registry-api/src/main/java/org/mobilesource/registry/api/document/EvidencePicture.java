package org.mobilesource.registry.api.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import javax.imageio.ImageIO;

import org.springframework.stereotype.Component;

import org.mobilesource.registry.api.document.Contents.Picture;
import org.mobilesource.registry.db.document.DocumentFactMapper.Seen;
import org.mobilesource.registry.db.evidence.EvidenceFileMapper;
import org.mobilesource.registry.db.evidence.EvidenceIntake;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.evidence.EvidenceOf;
import org.mobilesource.registry.domain.evidence.EvidenceOf.Kind;

/** The still that a document shows, small enough to be part of it. */
@Component
class EvidencePicture {

	/** Enough for 170 mm in print. */
	private static final int WIDEST = 1200;

	private final EvidenceFileMapper evidence;

	private final EvidenceIntake files;

	EvidencePicture(EvidenceFileMapper evidence, EvidenceIntake files) {
		this.evidence = evidence;
		this.files = files;
	}

	/** A still of the record, empty when none has arrived or none can be read. */
	Optional<Picture> of(Seen record, Scope scope) {
		return this.evidence.ofRecords(List.of(record.recordNo()), scope)
			.values()
			.stream()
			.map(EvidenceOf::pieces)
			.flatMap(List::stream)
			.filter((piece) -> piece.kind() != Kind.VIDEO)
			.flatMap((piece) -> Optional.ofNullable(piece.sha256()).stream())
			.flatMap((sha256) -> small(this.files.file(sha256))
				.map((bytes) -> new Picture(bytes, record.recordNo(), sha256))
				.stream())
			.findFirst();
	}

	/**
	 * The still as JPEG in an address, of every n-th dot where it is wider than needed.
	 */
	private static Optional<String> small(Path file) {
		if (!Files.isRegularFile(file)) {
			return Optional.empty();
		}
		try (var input = ImageIO.createImageInputStream(file.toFile()); var bytes = new ByteArrayOutputStream()) {
			var readers = ImageIO.getImageReaders(input);
			if (!readers.hasNext()) {
				return Optional.empty();
			}
			var reader = readers.next();
			reader.setInput(input);
			int every = (reader.getWidth(0) + WIDEST - 1) / WIDEST;
			var wanted = reader.getDefaultReadParam();
			wanted.setSourceSubsampling(every, every, 0, 0);
			ImageIO.write(opaque(reader.read(0, wanted)), "jpeg", bytes);
			return Optional.of("data:image/jpeg;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray()));
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

	private static BufferedImage opaque(BufferedImage read) {
		var plain = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
		var drawing = plain.createGraphics();
		drawing.drawImage(read, 0, 0, null);
		drawing.dispose();
		return plain;
	}

}
