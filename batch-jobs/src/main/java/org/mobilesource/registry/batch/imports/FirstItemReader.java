package org.mobilesource.registry.batch.imports;

import org.jspecify.annotations.Nullable;

import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads from the first item on, whatever position an earlier start has left: it had only
 * reported the rows, and none of them has found its place.
 */
final class FirstItemReader<I> implements ItemStreamReader<I> {

	private final ItemStreamReader<I> reader;

	FirstItemReader(ItemStreamReader<I> reader) {
		this.reader = reader;
	}

	@Override
	public void open(ExecutionContext leftBehind) {
		this.reader.open(new ExecutionContext());
	}

	@Override
	public void update(ExecutionContext context) {
		this.reader.update(context);
	}

	@Override
	public @Nullable I read() throws Exception {
		return this.reader.read();
	}

	@Override
	public void close() {
		this.reader.close();
	}

}
