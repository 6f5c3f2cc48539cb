package org.mobilesource.registry.api.portal;

import java.time.Clock;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.db.enforcement.NoticeReceiptMapper;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.Scope;

/** Notices to the company. Opening one notes, once, that it was read. */
@Controller
class NoticePages {

	private static final int SHOWN = 200;

	private final NoticeReceiptMapper notices;

	private final Clock clock;

	NoticePages(NoticeReceiptMapper notices, Clock clock) {
		this.notices = notices;
		this.clock = clock;
	}

	@GetMapping("/my/notices")
	String all(Model model, Scope scope) {
		model.addAttribute("notices", this.notices.findNotices(OwnCompany.code(scope), SHOWN, scope));
		return "portal/notices";
	}

	@GetMapping("/my/notices/{openedBy:\\d{1,18}}")
	String read(@PathVariable long openedBy, Model model, Account account, Scope scope) {
		var company = OwnCompany.code(scope);
		if (this.notices.findNotice(company, openedBy, scope).isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		this.notices.read(openedBy, company, account.name(), this.clock.instant());
		model.addAttribute("notice", this.notices.findNotice(company, openedBy, scope).orElseThrow());
		return "portal/notice";
	}

}
