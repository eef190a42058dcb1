package digitpad.dataset.mnist;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A local mirror that can be told to misbehave, and that records the ranges it was asked for. */
final class FaultyServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<String> ranges = new CopyOnWriteArrayList<>();

    FaultyServer(HttpHandler handler) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            String range = exchange.getRequestHeaders().getFirst("Range");
            ranges.add(range == null ? "" : range);
            try (exchange) {
                handler.handle(exchange);
            }
        });
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    /** Returns the Range header of each request so far, or an empty string for a request without one. */
    List<String> ranges() {
        return List.copyOf(ranges);
    }

    /** Serves the file correctly, including ranges. */
    static HttpHandler serving(byte[] file) {
        return exchange -> {
            int from = from(exchange);
            if (from >= file.length) {
                exchange.sendResponseHeaders(416, -1);
                return;
            }
            head(exchange, from, file.length);
            exchange.getResponseBody().write(file, from, file.length - from);
        };
    }

    /** Declares the full length of the file, sends only the given number of bytes, and closes the connection. */
    static HttpHandler disconnectingAfter(int bytes, byte[] file) {
        return exchange -> {
            int from = from(exchange);
            head(exchange, from, file.length);
            exchange.getResponseBody().write(file, from, Math.min(bytes, file.length - from));
            exchange.getResponseBody().flush();
        };
    }

    /** Sends the whole file for any requested range. */
    static HttpHandler ignoringRanges(byte[] file) {
        return exchange -> {
            exchange.sendResponseHeaders(200, file.length);
            exchange.getResponseBody().write(file);
        };
    }

    static HttpHandler answering(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    static HttpHandler redirectingTo(URI mirror) {
        return exchange -> {
            exchange.getResponseHeaders()
                    .set(
                            "Location",
                            mirror.resolve(exchange.getRequestURI().getPath()).toString());
            exchange.sendResponseHeaders(302, -1);
        };
    }

    /** Sends some bytes, and then keeps the connection open and sends nothing until the server is closed. */
    static FaultyServer stallingAfter(int bytes, byte[] file) throws IOException {
        return open((exchange, closing) -> {
            int from = from(exchange);
            head(exchange, from, file.length);
            exchange.getResponseBody().write(file, from, bytes);
            exchange.getResponseBody().flush();
            closing.await();
        });
    }

    /** Sends the file byte after byte, each after a pause. */
    static FaultyServer dripping(byte[] file) throws IOException {
        return open((exchange, closing) -> {
            int next = from(exchange);
            head(exchange, next, file.length);
            while (!closing.await(10, TimeUnit.MILLISECONDS)) {
                exchange.getResponseBody().write(file[next++]);
                exchange.getResponseBody().flush();
            }
        });
    }

    /** Accepts requests and never answers. */
    static FaultyServer silent() throws IOException {
        return open((exchange, closing) -> closing.await());
    }

    /** Handles a request until the server is closed. */
    private interface OpenHandler {
        void handle(HttpExchange exchange, CountDownLatch closing) throws IOException, InterruptedException;
    }

    private static FaultyServer open(OpenHandler handler) throws IOException {
        CountDownLatch[] closing = new CountDownLatch[1];
        FaultyServer server = new FaultyServer(exchange -> {
            try {
                handler.handle(exchange, closing[0]);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        closing[0] = server.closing;
        return server;
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private static int from(HttpExchange exchange) {
        String range = exchange.getRequestHeaders().getFirst("Range");
        return range == null ? 0 : Integer.parseInt(range.replaceAll("bytes=(\\d+)-", "$1"));
    }

    private static void head(HttpExchange exchange, int from, int length) throws IOException {
        if (from > 0) {
            exchange.getResponseHeaders().set("Content-Range", "bytes " + from + "-" + (length - 1) + "/" + length);
        }
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, length - from);
    }
}
