package org.mobilesource.registry.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.mobilesource.registry.batch.imports.FileImporter;
import org.mobilesource.registry.batch.imports.ImportProgress;
import org.mobilesource.registry.batch.imports.ImportRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** Files of two nights, the second of which changes a row of every register. */
public record TwoNights(Path folder, FileImporter importer) {

	public static final LocalDate FIRST = LocalDate.of(2021, 3, 1);

	public static final LocalDate SECOND = LocalDate.of(2021, 3, 10);

	public static final String TRUCK = "LVT00000000000001";

	public static final String OWNER = "91450200198229141F";

	public static final String LESSEE = "91110108551385082Q";

	public static final String MACHINE = "3-GA000001";

	public static final String VESSEL = "CN20050000011";

	private static final String COMPANIES = "credit_code,name,division,contact";

	public static final String TRUCKS = "vin,plate,plate_type,vehicle_type,fuel,emission_stage,use,gross_mass_kg,"
			+ "registered_on,division,owner_name,plate_from";

	public static final String FLEET = "vin,credit_code,role,from,to,contract_no";

	private static final String MACHINES = "registration_no,machine_type,manufactured_on,fuel,emission_stage,power_kw,"
			+ "owner,owner_credit_code,division";

	private static final String VESSELS = "ship_id,name,ship_type,water,built_on,owner,owner_credit_code,home_port";

	public void load() {
		load(FIRST, "companies", COMPANIES, OWNER + ",旧名运输公司,450802,张三", LESSEE + ",承租运输公司,450803,");
		load(FIRST, "trucks", TRUCKS, TRUCK + ",桂RZZ001,01,H17,B,4,F,25000,2019-01-01,450802,王五,2019-01-01");
		load(FIRST, "fleet", FLEET, TRUCK + "," + OWNER + ",OWNED,2019-01-01,,",
				TRUCK + "," + LESSEE + ",LEASED,2021-03-05,2021-04-01,HT-7");
		load(FIRST, "machinery", MACHINES, MACHINE + ",EXC,2018-05-01,B,2,110.5,甲建设公司," + OWNER + ",450802");
		load(FIRST, "vessels", VESSELS, VESSEL + ",旧船名,0301,RIVER,2006-01-01,张三,,贵港");
		load(SECOND, "companies", COMPANIES, OWNER + ",新名运输公司,450802,李四");
		load(SECOND, "trucks", TRUCKS, TRUCK + ",桂RZZ002,01,H17,B,5,F,25000,2019-01-01,450803,王五,2021-03-08");
		load(SECOND, "machinery", MACHINES, MACHINE + ",EXC,2018-05-01,B,3,110.5,乙建设公司," + LESSEE + ",450802");
		load(SECOND, "vessels", VESSELS, VESSEL + ",新船名,0301,RIVER,2006-01-01,甲航运公司," + OWNER + ",桂平");
	}

	public void load(LocalDate night, String feed, String... lines) {
		var file = this.folder.resolve(feed + "_" + night + ".csv");
		try {
			Files.write(file, List.of(lines));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		var report = this.importer.importFile(
				new ImportRequest(feed, file, night, Instant.parse(night + "T19:00:00Z"), false, false),
				ImportProgress.SILENT);
		assertThat(report.loaded() + report.updated()).as(feed + " " + report.quarantinedByCode())
			.isEqualTo(lines.length - 1);
	}

}
