package org.mobilesource.registry.api.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Addresses as the world sees this server; without a setting, as the request names it.
 */
@Component
public class PublicAddress {

	private final String base;

	PublicAddress(@Value("${registry.public-address:}") String base) {
		this.base = base;
	}

	/** The address of a page such as {@code /verify/machines/{number}}. */
	public String of(String path, Object... keys) {
		var builder = this.base.isEmpty() ? ServletUriComponentsBuilder.fromCurrentContextPath()
				: ServletUriComponentsBuilder.fromUriString(this.base);
		return builder.path(path).buildAndExpand(keys).encode().toUriString();
	}

}
