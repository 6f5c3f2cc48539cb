package org.mobilesource.registry.api.audit;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import org.mobilesource.registry.api.PagesTest;

import static org.assertj.core.api.Assertions.assertThat;

@PagesTest
class AuditedAddressesIntegrationTests {

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	/** A new address has to say if and as what it is recorded. */
	@Test
	void everyAddressHasADecision() {
		var undecided = this.mappings.getHandlerMethods()
			.keySet()
			.stream()
			.flatMap(AuditedAddressesIntegrationTests::addresses)
			.filter((address) -> !AuditedAddresses.isDecided(address.split(" ")[0], address.split(" ")[1]));

		assertThat(undecided).isEmpty();
		assertThat(AuditedAddresses.isDecided("GET", "/nowhere")).isFalse();
	}

	private static Stream<String> addresses(RequestMappingInfo mapping) {
		var methods = mapping.getMethodsCondition().getMethods();
		var asked = methods.isEmpty() ? List.of(RequestMethod.GET) : methods;
		return mapping.getPatternValues()
			.stream()
			.map((pattern) -> pattern.replaceAll("\\{[^{}]*(?:\\{[^{}]*}[^{}]*)*}", "1"))
			.flatMap((path) -> asked.stream().map((method) -> method + " " + path));
	}

}
