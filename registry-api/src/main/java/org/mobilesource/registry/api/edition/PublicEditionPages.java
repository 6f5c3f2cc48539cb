package org.mobilesource.registry.api.edition;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.api.web.Paging;
import org.mobilesource.registry.db.edition.EditionMapper;
import org.mobilesource.registry.db.edition.EditionMapper.Edition;
import org.mobilesource.registry.domain.watchlist.WatchList;

/**
 * Public: released editions with their files, and of recalled ones that they are recalled
 * and why, but no row.
 */
@Controller
@RequestMapping("/public/editions")
class PublicEditionPages {

	private static final int SIZE = 50;

	private final EditionMapper editions;

	private final EditionView view;

	private final EditionDownloads downloads;

	PublicEditionPages(EditionMapper editions, EditionView view, EditionDownloads downloads) {
		this.editions = editions;
		this.view = view;
		this.downloads = downloads;
	}

	/** All, or those whose content has the digest. */
	@GetMapping
	String all(@RequestParam(defaultValue = "") String sha256, @RequestParam(defaultValue = "1") int page,
			Model model) {
		var digest = digest(sha256);
		var paging = new Paging(page, SIZE, this.editions.countPublic(digest));
		model.addAttribute("sha256", digest)
			.addAttribute("paging", paging)
			.addAttribute("editions", this.editions.findPublic(digest, SIZE, paging.offset()));
		return "edition/public-list";
	}

	@GetMapping("/{slug}/{version:\\d{1,9}}")
	String one(@PathVariable String slug, @PathVariable int version, Model model) {
		var one = find(slug, version);
		this.view.show(one, one.isPublic(), model);
		return "edition/public";
	}

	@GetMapping("/{slug}/{version:\\d{1,9}}/{file:" + EditionDownloads.NAMES + "}")
	ResponseEntity<?> file(@PathVariable String slug, @PathVariable int version, @PathVariable String file) {
		var one = find(slug, version);
		if (!one.isPublic() && !file.startsWith("recall")) {
			throw new ResponseStatusException(HttpStatus.GONE);
		}
		return this.downloads.of(one, file);
	}

	private Edition find(String slug, int version) {
		return WatchList.ofSlug(slug)
			.flatMap((list) -> this.editions.findVersion(list, version))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static @Nullable String digest(String sha256) {
		var digest = sha256.strip().toLowerCase(Locale.ROOT);
		return digest.isEmpty() ? null : digest;
	}

}
