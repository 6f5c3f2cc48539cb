package org.mobilesource.registry.batch.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.mobilesource.registry.batch.generate.CityGenerator;

/** {@code generate --out DIR}. */
@Command(name = "generate", description = "生成虚构城市的文件 / writes a fictitious city, the same bytes for the same seed",
		mixinStandardHelpOptions = true, showDefaultValues = true)
final class GenerateCommand implements Callable<Integer> {

	@Option(names = "--out", required = true, paramLabel = "DIR", description = "文件夹 / the folder to write to")
	private Path out = Path.of("");

	@Option(names = "--trucks", paramLabel = "N", description = "车辆数 / trucks besides the boundary cases")
	private int trucks = 300;

	@Option(names = "--nights", paramLabel = "N", description = "夜数 / nights")
	private int nights = 30;

	@Option(names = "--seed", paramLabel = "S", description = "随机种子 / seed")
	private long seed = 450800;

	@Override
	public Integer call() throws IOException {
		new CityGenerator(this.trucks, this.nights, this.seed).writeTo(this.out);
		System.out.println(Answers
			.json(Map.of("out", this.out.toString(), "trucks", this.trucks, "nights", this.nights, "seed", this.seed)));
		return ExitStatus.DONE;
	}

}
