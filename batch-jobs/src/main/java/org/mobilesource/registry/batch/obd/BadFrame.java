package org.mobilesource.registry.batch.obd;

/**
 * Bytes that could not be taken.
 *
 * @param line the line of a text, else the place among the frames and gaps of the file
 * @param code what is wrong, as a problem's code
 * @param column the first bad character of a line that is no hex, else 0
 * @param offset of the bytes in the file, once unpacked and read from hex
 * @param length how many bytes they are
 * @param value what is wrong with them, empty for all of them
 * @param hex the bytes, or the first of them, or the line that is no hex
 */
record BadFrame(int line, String code, int column, long offset, long length, String value,
		String hex) implements FrameItem {

	@Override
	public int rows() {
		return 1;
	}

}
