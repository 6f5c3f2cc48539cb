package org.mobilesource.registry.api.access;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A request as no proper client sends it, byte by byte. */
final class RawRequest {

	/** So long a test waits for the server to act before it fails. */
	private static final int PATIENCE_MILLISECONDS = 20_000;

	private RawRequest() {
	}

	/**
	 * Sends the bytes and leaves the line open.
	 * @return all that comes until the server closes the connection
	 * @throws java.net.SocketTimeoutException when it does not close it
	 */
	static String send(int port, String request) throws IOException {
		try (var socket = new Socket("127.0.0.1", port)) {
			socket.setSoTimeout(PATIENCE_MILLISECONDS);
			try {
				socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
				socket.getOutputStream().flush();
			}
			catch (SocketException ex) {
				// closed before all was sent; the answer may have come
			}
			var answer = new StringBuilder();
			try {
				for (int b = socket.getInputStream().read(); b >= 0; b = socket.getInputStream().read()) {
					answer.append((char) b);
				}
			}
			catch (SocketException ex) {
				// reset after the answer
			}
			return answer.toString();
		}
	}

	static int status(String answer) {
		return answer.isEmpty() ? 0 : Integer.parseInt(answer.substring(9, 12));
	}

}
