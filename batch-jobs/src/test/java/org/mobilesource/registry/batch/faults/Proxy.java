package org.mobilesource.registry.batch.faults;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A network between a night and its database, which can be cut or fall silent. */
final class Proxy implements Closeable {

	private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

	private final int target;

	private final List<Socket> sockets = new CopyOnWriteArrayList<>();

	private volatile CountDownLatch silence = new CountDownLatch(0);

	Proxy(int target) throws IOException {
		this.target = target;
		thread(this::accept);
	}

	String url() {
		return "jdbc:mysql://127.0.0.1:" + this.listener.getLocalPort()
				+ "/registry?sslMode=DISABLED&allowPublicKeyRetrieval=true&connectTimeout=5000";
	}

	/** Resets all connections; new ones are let through. */
	void cut() {
		this.sockets.forEach(Proxy::reset);
		this.sockets.clear();
	}

	/** Lets nothing through any more, and tells nobody. */
	void fallSilent() {
		this.silence = new CountDownLatch(1);
	}

	/** Forgets the connections of the silent time, and lets new ones through. */
	void recover() {
		cut();
		this.silence.countDown();
	}

	private void accept() {
		while (!this.listener.isClosed()) {
			try {
				var client = this.listener.accept();
				var server = new Socket(InetAddress.getLoopbackAddress(), this.target);
				this.sockets.addAll(List.of(client, server));
				thread(() -> pass(client, server));
				thread(() -> pass(server, client));
			}
			catch (IOException ex) {
				// Closed, or the server is away: whoever tries to connect sees it.
				continue;
			}
		}
	}

	private void pass(Socket from, Socket to) {
		try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
			var bytes = new byte[8192];
			for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
				this.silence.await();
				out.write(bytes, 0, read);
			}
		}
		catch (IOException ex) {
			reset(to);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void reset(Socket socket) {
		try {
			socket.setSoLinger(true, 0);
			socket.close();
		}
		catch (IOException ex) {
			// Closed already.
			return;
		}
	}

	private static void thread(Runnable work) {
		var thread = new Thread(work, "proxy");
		thread.setDaemon(true);
		thread.start();
	}

	@Override
	public void close() throws IOException {
		this.listener.close();
		recover();
	}

}
