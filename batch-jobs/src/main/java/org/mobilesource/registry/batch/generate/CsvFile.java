package org.mobilesource.registry.batch.generate;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A file being written; it knows on which physical line the next record starts. */
final class CsvFile implements Closeable {

	private final CSVFormat format;

	private final Writer writer;

	private final CSVPrinter printer;

	private int nextLine = 1;

	/** How a source writes its files. */
	enum Shape {

		PLAIN, BOM, GZIP, GB18030_CRLF

	}

	CsvFile(Path path, Shape shape, List<String> header) throws IOException {
		Files.createDirectories(path.toAbsolutePath().getParent());
		boolean chinese = shape == Shape.GB18030_CRLF;
		this.format = CSVFormat.RFC4180.builder().setRecordSeparator(chinese ? "\r\n" : "\n").get();
		this.writer = new OutputStreamWriter(open(path, shape),
				chinese ? Charset.forName("GB18030") : StandardCharsets.UTF_8);
		if (shape == Shape.BOM) {
			this.writer.write('\uFEFF');
		}
		this.printer = new CSVPrinter(this.writer, this.format);
		write(header);
	}

	/**
	 * The gzip header of the JDK holds neither name nor time, so equal content gives
	 * equal files.
	 */
	private static OutputStream open(Path path, Shape shape) throws IOException {
		OutputStream file = new BufferedOutputStream(Files.newOutputStream(path));
		return (shape == Shape.GZIP) ? new GZIPOutputStream(file) : file;
	}

	int nextLine() {
		return this.nextLine;
	}

	void write(List<String> cells) throws IOException {
		this.printer.printRecord(cells);
		this.nextLine += 1
				+ cells.stream().mapToInt((cell) -> (int) cell.chars().filter((c) -> c == '\n').count()).sum();
	}

	/** Writes half a record without a line end, as a broken transfer leaves it. */
	void writeCut(List<String> cells) throws IOException {
		String line = this.format.format(cells.toArray());
		this.writer.write(line.substring(0, line.length() / 2));
	}

	@Override
	public void close() throws IOException {
		this.printer.close();
	}

}
