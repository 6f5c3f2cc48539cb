package org.mobilesource.registry.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

class TemplateTests {

	private static final Pattern TAG = Pattern.compile("<[a-z:0-9]+\\s[^>]*>");

	/** Thymeleaf replaces an element before it asks its condition. */
	@Test
	void noElementIsReplacedOnACondition() throws IOException {
		var templates = new PathMatchingResourcePatternResolver().getResources("classpath:/templates/**/*.html");
		assertThat(templates).isNotEmpty()
			.allSatisfy((template) -> assertThat(TAG.matcher(text(template)).results().map((tag) -> tag.group()))
				.noneMatch((tag) -> tag.contains("th:replace=")
						&& (tag.contains("th:if=") || tag.contains("th:unless="))));
		assertThat(Arrays.stream(templates).map(Resource::getFilename)).contains("layout.html");
	}

	private static String text(Resource template) throws IOException {
		return template.getContentAsString(StandardCharsets.UTF_8);
	}

}
