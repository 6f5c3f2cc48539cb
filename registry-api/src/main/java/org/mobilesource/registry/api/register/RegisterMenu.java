package org.mobilesource.registry.api.register;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The registers that the menu of every page offers. */
@ControllerAdvice(annotations = Controller.class)
class RegisterMenu {

	private final List<String> names;

	RegisterMenu(List<Register> registers) {
		this.names = registers.stream().map(Register::feed).toList();
	}

	@ModelAttribute("registers")
	List<String> registers() {
		return this.names;
	}

}
