package org.mobilesource.registry.domain.obd;

/**
 * OBD information to be written, as raw as it stands in the body (GB 17691-2018 Table
 * Q.6).
 *
 * @param protocol 0 to 2, FE invalid
 * @param mil 0 off, 1 on, FE invalid
 * @param support bits by {@link Monitor}
 * @param readiness bits by {@link Monitor}
 * @param vin of the engine's control unit
 * @param calid 18 bytes
 * @param cvn 18 bytes
 * @param iupr 18 words
 * @param count of the fault codes, which it may belie
 * @param codes the fault codes, 4 bytes each
 */
public record ObdBody(int protocol, int mil, int support, int readiness, String vin, byte[] calid, byte[] cvn,
		int[] iupr, int count, long[] codes) {

	public byte[] toBytes() {
		var body = new DataUnit().octet(this.protocol)
			.octet(this.mil)
			.word(this.support)
			.word(this.readiness)
			.text(this.vin, Frame.VIN_LENGTH)
			.bytes(this.calid)
			.bytes(this.cvn);
		for (int word : this.iupr) {
			body.word(word);
		}
		body.octet(this.count);
		for (long code : this.codes) {
			body.doubleWord(code);
		}
		return body.toBytes();
	}

}
