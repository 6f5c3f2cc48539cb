package org.mobilesource.registry.batch.imports;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.mobilesource.registry.domain.digest.Sha256;

/**
 * A file of a feed: its bytes, its text in the encoding it is found to have, and its
 * digest.
 *
 * @param path of its bytes
 * @param name by which it came
 */
record InputFile(Path path, String name) {

	private static final Charset GB_18030 = Charset.forName("GB18030");

	private static final int BUFFER = 1 << 16;

	private static final int BYTE_ORDER_MARK = 0xFEFF;

	InputFile(Path path) {
		this(path, path.getFileName().toString());
	}

	/** Hexadecimal SHA-256 of the bytes as they lie on disk. */
	String sha256() throws IOException {
		try (var bytes = Files.newInputStream(this.path)) {
			return Sha256.of(bytes);
		}
	}

	/** The encoding in which the whole file is text, within the limits. */
	Charset encoding(TextLimits limits) throws IOException, RefusedFileException {
		try {
			return isUtf8(limits) ? StandardCharsets.UTF_8 : requireText(GB_18030, limits);
		}
		catch (CharacterCodingException ex) {
			throw new RefusedFileException("既不是 UTF-8 也不是 GB18030 编码 / neither UTF-8 nor GB18030");
		}
		catch (TextLimits.Exceeded ex) {
			throw new RefusedFileException(String.valueOf(ex.getMessage()));
		}
		catch (ZipException | EOFException ex) {
			throw new RefusedFileException("压缩文件损坏 / a damaged gzip file: " + ex.getMessage());
		}
	}

	private boolean isUtf8(TextLimits limits) throws IOException {
		try (var scan = limits.scan(bytes())) {
			return scan.isUtf8();
		}
	}

	private Charset requireText(Charset encoding, TextLimits limits) throws IOException {
		try (var bytes = limits.scan(bytes()); var text = reader(bytes, encoding)) {
			text.transferTo(Writer.nullWriter());
			return encoding;
		}
	}

	/** The text of the file, without its byte-order mark. */
	Reader open(Charset encoding) throws IOException {
		var bytes = bytes();
		try {
			return reader(bytes, encoding);
		}
		catch (IOException ex) {
			bytes.close();
			throw ex;
		}
	}

	private static Reader reader(InputStream bytes, Charset encoding) throws IOException {
		var decoder = encoding.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
		var reader = new BufferedReader(new InputStreamReader(bytes, decoder), BUFFER);
		reader.mark(1);
		if (reader.read() != BYTE_ORDER_MARK) {
			reader.reset();
		}
		return reader;
	}

	private InputStream bytes() throws IOException {
		var bytes = Files.newInputStream(this.path);
		if (!this.name.toLowerCase(Locale.ROOT).endsWith(".gz")) {
			return bytes;
		}
		try {
			return new GZIPInputStream(bytes, BUFFER);
		}
		catch (IOException ex) {
			bytes.close();
			throw ex;
		}
	}

}
