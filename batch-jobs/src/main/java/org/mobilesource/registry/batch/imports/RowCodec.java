package org.mobilesource.registry.batch.imports;

import tools.jackson.databind.json.JsonMapper;

/**
 * How accepted rows lie on disk between the check of their file and its load.
 */
public interface RowCodec<T> {

	byte[] encode(T row);

	T decode(byte[] bytes);

	/** Records as JSON. */
	static <T> RowCodec<T> json(Class<T> type) {
		var json = JsonMapper.builder().build();
		return new RowCodec<>() {

			@Override
			public byte[] encode(T row) {
				return json.writeValueAsBytes(row);
			}

			@Override
			public T decode(byte[] bytes) {
				return json.readValue(bytes, type);
			}

		};
	}

}
