package org.mobilesource.registry.api.register;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import org.mobilesource.registry.domain.access.RegisterAccess;

/** The registers that the menu of every page offers to whoever looks at it. */
@ControllerAdvice(annotations = Controller.class)
class RegisterMenu {

	private final List<Register> registers;

	RegisterMenu(List<Register> registers) {
		this.registers = registers;
	}

	@ModelAttribute("registers")
	List<String> registers(@Nullable Authentication who) {
		if (who == null) {
			return List.of();
		}
		var permissions = AuthorityUtils.authorityListToSet(who.getAuthorities());
		return this.registers.stream()
			.map(Register::feed)
			.filter((feed) -> RegisterAccess.of(feed)
				.filter((access) -> permissions.contains(access.reading().name()))
				.isPresent())
			.toList();
	}

}
