package org.mobilesource.registry.batch.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.mobilesource.registry.batch.imports.RefusedFileException;
import org.mobilesource.registry.batch.obd.FrameFile;
import org.mobilesource.registry.batch.obd.FramePrinter;
import org.mobilesource.registry.domain.obd.DecoderSettings;

/** {@code decode FILE…}: needs no database and writes nothing. */
@Command(name = "decode",
		description = "解析车载终端帧，每帧一行 JSON，不写入任何数据 / prints OBD frames as JSON, one a line, and writes nothing",
		mixinStandardHelpOptions = true, showDefaultValues = true)
final class DecodeCommand implements Callable<Integer> {

	/** As the parameters are seeded; the command asks no database for others. */
	private static final int EARLIEST_YEAR = 2015;

	private static final int SECONDS_OF_A_DAY = 86_400;

	@Parameters(arity = "1..*", paramLabel = "FILE",
			description = "二进制文件，或每行一帧的十六进制文本，可为 gzip / binary, or text with the hex of one frame a line; may be gzip")
	private List<Path> files = new ArrayList<>();

	@Option(names = "--step", paramLabel = "S",
			description = "共用一个时间的数据流记录之间的秒数 / seconds between records with one time for all")
	private int step = 1;

	@Option(names = "--fuel", paramLabel = "FUEL",
			description = "燃料种类，非柴油车的 IUPR 与支持位保持原值 / fuel of the vehicles: B diesel")
	private String fuel = "B";

	@Option(names = "--now", paramLabel = "T", description = "接收时钟 / the clock of the receipt, default the machine's")
	private @Nullable String now;

	@Override
	public Integer call() throws IOException {
		var clock = Clocks.now(this.now);
		int status = ExitStatus.DONE;
		for (var file : this.files) {
			try {
				new FrameFile(file)
					.read(new FramePrinter(new DecoderSettings(this.step, EARLIEST_YEAR, SECONDS_OF_A_DAY), clock,
							this.fuel.equals("B"), System.out));
			}
			catch (RefusedFileException ex) {
				System.err.println(file + ": " + ex.getMessage());
				status = ExitStatus.REFUSED;
			}
		}
		return status;
	}

}
