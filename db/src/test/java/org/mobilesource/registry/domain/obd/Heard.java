package org.mobilesource.registry.domain.obd;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What a search told of a stream, in words. */
final class Heard implements FrameListener {

	static final DecoderSettings SETTINGS = new DecoderSettings(1, 2015, 86_400);

	private final PacketReader reader = new PacketReader(SETTINGS);

	private final List<String> told = new ArrayList<>();

	private final Consumer<Packet> then;

	private Heard(Consumer<Packet> then) {
		this.then = then;
	}

	/** What is told of bytes, for instance {@code 4+71} a frame, {@code 0+4 NOISE}. */
	static List<String> of(byte[] bytes) {
		return of(new ByteArrayInputStream(bytes));
	}

	static List<String> of(InputStream in) {
		var heard = new Heard((packet) -> {
		});
		heard.read(in);
		return heard.told;
	}

	/** Shows the packet of the one frame that the bytes are. */
	static void packet(byte[] bytes, Consumer<Packet> then) {
		var heard = new Heard(then);
		heard.read(new ByteArrayInputStream(bytes));
		if (!heard.told.equals(List.of("0+" + bytes.length))) {
			throw new AssertionError(heard.told);
		}
	}

	private void read(InputStream in) {
		try {
			new FrameSearch(this).read(in, 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void frame(Frame frame) {
		this.told.add(frame.offset() + "+" + frame.length());
		this.then.accept(this.reader.read(frame, Long.MAX_VALUE));
	}

	@Override
	public void skipped(long offset, long length, SkipReason reason) {
		this.told.add(offset + "+" + length + " " + reason);
	}

}
