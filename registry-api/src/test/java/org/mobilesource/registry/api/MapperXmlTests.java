package org.mobilesource.registry.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.apache.ibatis.builder.xml.XMLMapperEntityResolver;
import org.apache.ibatis.parsing.XNode;
import org.apache.ibatis.parsing.XPathParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

class MapperXmlTests {

	@Test
	void findsTheMappers() throws IOException {
		assertThat(mappers()).hasSizeGreaterThan(20);
	}

	@ParameterizedTest
	@MethodSource("mappers")
	void bindsEveryValue(Resource mapper) throws IOException {
		assertThat(mapper.getContentAsString(StandardCharsets.UTF_8)).doesNotContain("${");
	}

	@ParameterizedTest
	@MethodSource("mappers")
	void belongsToAnInterfaceThatDeclaresItsStatements(Resource mapper) throws Exception {
		var root = parse(mapper).evalNode("/mapper");

		var type = Class.forName(root.getStringAttribute("namespace"));

		assertThat(mapper.getURL().getPath()).endsWith(type.getName().replace('.', '/') + ".xml");
		assertThat(Arrays.stream(type.getMethods()).map((method) -> method.getName()))
			.containsAll(statements(root).map((node) -> node.getStringAttribute("id")).toList());
	}

	private static XPathParser parse(Resource mapper) throws IOException {
		try (InputStream xml = new ByteArrayInputStream(mapper.getContentAsByteArray())) {
			return new XPathParser(xml, false, null, new XMLMapperEntityResolver());
		}
	}

	private static Stream<XNode> statements(XNode root) {
		return Stream.of("select", "insert", "update", "delete").flatMap((kind) -> root.evalNodes(kind).stream());
	}

	static List<Resource> mappers() throws IOException {
		return List.of(new PathMatchingResourcePatternResolver()
			.getResources("classpath*:org/mobilesource/registry/db/**/*Mapper.xml"));
	}

}
