package org.mobilesource.registry.api.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Lets nobody send a password over a network in the clear. */
@Component
class NetworkCheck {

	/**
	 * Checks what the server listens on.
	 * @throws IllegalStateException for an address that others reach, without TLS here or
	 * at a proxy
	 */
	NetworkCheck(Environment environment) throws UnknownHostException {
		var address = environment.getProperty("server.address", "0.0.0.0");
		boolean guarded = Stream
			.of("server.ssl.bundle", "server.ssl.certificate", "server.ssl.key-store",
					"server.forward-headers-strategy")
			.anyMatch(environment::containsProperty);
		if (!InetAddress.getByName(address).isLoopbackAddress() && !guarded) {
			throw new IllegalStateException("server.address " + address + " 可从网络访问，须配置 server.ssl.* 或 TLS 代理"
					+ " / is open to a network: configure server.ssl.*, or server.forward-headers-strategy for a proxy"
					+ " with TLS (docs/operations.md)");
		}
	}

}
