package org.mobilesource.registry.api.imports;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.mobilesource.registry.db.watchlist.PreviewMapper;
import org.mobilesource.registry.db.watchlist.PreviewMapper.Preview;
import org.mobilesource.registry.db.watchlist.WatchListMapper.Change;
import org.mobilesource.registry.domain.imports.ImportRun;

/** What the import of a dry run would do to the lists, as its page shows it. */
@Component
class Previews {

	private final PreviewMapper previews;

	private final ObjectProvider<BackgroundImports> background;

	Previews(PreviewMapper previews, ObjectProvider<BackgroundImports> background) {
		this.previews = previews;
		this.background = background;
	}

	Shown of(ImportRun run) {
		var importing = this.background.getIfAvailable();
		boolean computing = importing != null && importing.isPreviewing(run.id());
		var found = this.previews.find(run.id()).orElse(null);
		return new Shown(computing && found == null, found,
				(found != null) ? this.previews.findChanges(run.id()) : List.of());
	}

	/**
	 * A preview.
	 *
	 * @param found null while it is computed, or when that was cut short
	 */
	public record Shown(boolean computing, @Nullable Preview found, List<Change> changes) {
	}

}
