package org.mobilesource.registry.batch.generate;

import java.util.List;

/** A kind of file: its folder and its columns. */
enum Feed {

	DIVISIONS("divisions", "code,name,parent"),

	COMPANIES("companies", "credit_code,name,division,licence_no,address,contact,phone,status"),

	TRUCKS("trucks",
			"vin,plate,plate_type,vehicle_type,fuel,emission_stage,use,gross_mass_kg,manufactured_on,registered_on,"
					+ "status,status_from,division,engine_model,reference_torque_nm,owner_name,plate_from"),

	FLEET("fleet", "vin,credit_code,role,from,to,contract_no"),

	SITES("sites", "code,name,division,kind,longitude,latitude,lanes,slope,speed_unit,started_on,calibrated_until"),

	REMOTE_SENSING("remote-sensing",
			"JLBH,DWBH,YCXBH,JCDWRZH,JCRYXM,CDXH,JCSJ,DDJD,DDWD,CDPD,PDJG,WXYY,HPHM,CPYS,HPZL,RLZL,"
					+ "CO2JG,COCO2,HCCO2,NOCO2,COJG,HCJG,NOJG,BTGDJG,LGMHD,COXZ,NOXZ,BTGDXZ,HDXZ,"
					+ "CLSD,CLJSD,VSP,FS,FX,HJWD,SD,DQY,GJXXBH,TP1,TP2,SP1,SBZXD"),

	BLACK_SMOKE("black-smoke",
			"JLBH,DWBH,JCXBH,CDXH,JCSJ,PDJG,HPHM,CPYS,HPZL,RLZL,LGMHD,TP1,TP2,SP1,SBZXD,BZ,"
					+ "review1_user,review1_time,review1_outcome,review1_reason"),

	INSPECTIONS("inspections",
			"report_no,vin,plate,plate_type,station_code,kind,method,tested_at,passed,k_value," + "nox_ppm,ringelmann"),

	REPAIRS("repairs", "record_no,vin,plate,plate_type,station_code,repaired_on,items,invoice_no"),

	PENALTIES("penalties", "decision_no,plate,plate_type,code,decided_on,amount,record_no"),

	MACHINERY("machinery",
			"registration_no,pin,machine_type,model,maker,manufactured_on,fuel,emission_stage,power_kw,engine_model,"
					+ "engine_no,owner,owner_credit_code,division,positioned,terminal_no,status"),

	VESSELS("vessels",
			"ship_id,name,mmsi,survey_no,ship_type,water,built_on,gross_tonnage,power,shore_power_receiver,owner,"
					+ "owner_credit_code,home_port,fishing,material,length_m"),

	STATIONS("stations",
			"code,name,kind,division,credit_code,address,contact,phone,started_on,calibrated_until,status"),

	ENGINE_MODELS("engine-models", "engine_model,maker,torque,reference_torque_nm,max_power_kw,whtc_work_kwh,source"),

	/** Frames, not a table. */
	OBD_FRAMES("obd-frames", "");

	private final String folder;

	private final List<String> columns;

	Feed(String folder, String columns) {
		this.folder = folder;
		this.columns = List.of(columns.split(","));
	}

	String folder() {
		return this.folder;
	}

	List<String> columns() {
		return this.columns;
	}

}
