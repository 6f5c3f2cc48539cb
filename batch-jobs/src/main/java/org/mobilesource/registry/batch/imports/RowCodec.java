package org.mobilesource.registry.batch.imports;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

import tools.jackson.databind.json.JsonMapper;

/**
 * How accepted rows lie on disk between the check of their file and its load, one right
 * behind the other: what is written of a row is what is read of it, no byte less or more.
 */
public interface RowCodec<T> {

	void write(T row, DataOutput out) throws IOException;

	T read(DataInput in) throws IOException;

	/** Records as JSON. */
	static <T> RowCodec<T> json(Class<T> type) {
		var json = JsonMapper.builder().build();
		return new RowCodec<>() {

			@Override
			public void write(T row, DataOutput out) throws IOException {
				var text = json.writeValueAsBytes(row);
				out.writeInt(text.length);
				out.write(text);
			}

			@Override
			public T read(DataInput in) throws IOException {
				var text = new byte[in.readInt()];
				in.readFully(text);
				return json.readValue(text, type);
			}

		};
	}

}
