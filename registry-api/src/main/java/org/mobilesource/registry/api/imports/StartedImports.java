package org.mobilesource.registry.api.imports;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.mobilesource.registry.batch.imports.ImportRequest;

/** Starts an import and leads the person who asked for it to its page. */
@Component
@ConditionalOnBooleanProperty(name = "registry.jobs.enabled", matchIfMissing = true)
class StartedImports {

	private final BackgroundImports background;

	StartedImports(BackgroundImports background) {
		this.background = background;
	}

	/** The page of the import, or that of all of them while it waits for its turn. */
	String redirect(ImportRequest request, RedirectAttributes notice) {
		var beginning = this.background.start(request).orElse(null);
		if (beginning == null) {
			notice.addFlashAttribute("notice", "import.waiting");
			return "redirect:/imports";
		}
		if (beginning.known()) {
			notice.addFlashAttribute("notice", "import.known");
		}
		return "redirect:/imports/" + beginning.importId();
	}

}
