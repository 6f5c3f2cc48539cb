package org.mobilesource.registry.api.web;

/** A numbered page of a table, counted from one. */
public record Paging(int page, int size, int total) {

	/** The page, or the nearest one that exists. */
	public Paging {
		page = Math.max(1, Math.min(page, pagesOf(size, total)));
	}

	public int pages() {
		return pagesOf(this.size, this.total);
	}

	public int offset() {
		return (this.page - 1) * this.size;
	}

	private static int pagesOf(int size, int total) {
		return Math.max(1, (total + size - 1) / size);
	}

}
