package social.lanyard.notification.push;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Posts over https to the very address that was looked at: the name is resolved once, each address that it leads to has to
 * be a public one, and the connection goes there, so that no second answer of a name server leads inside; only the services
 * that the operator named may stand inside. Answers that lead elsewhere are not followed, and what they say is not read.
 */
@ApplicationScoped
class HttpsPushNetwork implements PushNetwork {
    private static final int PATIENCE_MILLIS = 10_000;

    private final Vertx vertx;
    private final HttpClient client;
    private final Predicate<InetAddress> allowed;
    private final OwnServices own;

    @Inject
    HttpsPushNetwork(Vertx vertx, OwnServices own) {
        this(vertx, own, new HttpClientOptions(), PushAddress::outside);
    }

    HttpsPushNetwork(Vertx vertx, OwnServices own, HttpClientOptions options, Predicate<InetAddress> allowed) {
        this.vertx = vertx;
        this.client = vertx.createHttpClient(options.setSsl(true)
                .setVerifyHost(true)
                .setConnectTimeout(PATIENCE_MILLIS)
                .setMaxPoolSize(10)
                .setIdleTimeout(30));
        this.allowed = allowed;
        this.own = own;
    }

    /** Whoever does not wait any more gives the request up: it must not arrive after it counts as failed. */
    @Override
    public Uni<Integer> post(PushAddress to, Map<String, String> headers, byte[] body) {
        return Uni.createFrom().emitter(answer -> {
            Sending sending = new Sending();
            answer.onTermination(sending::giveUp);
            vertx.executeBlocking(() -> resolved(to), false)
                    .compose(address -> client.request(request(to, address)))
                    .compose(request -> {
                        headers.forEach(request::putHeader);
                        return sending.begun(request)
                                ? request.send(Buffer.buffer(body))
                                : Future.failedFuture(new IOException("Given up before it was sent"));
                    })
                    .map(HttpsPushNetwork::status)
                    .onComplete(answered -> sending.ended())
                    .onSuccess(answer::complete)
                    .onFailure(answer::fail);
        });
    }

    /** One request, which may be given up at any moment. */
    private static final class Sending {
        private HttpClientRequest request;
        private boolean over;

        synchronized boolean begun(HttpClientRequest begun) {
            // What becomes of it is told by its future.
            begun.exceptionHandler(failure -> {});
            if (over) {
                begun.reset();
            }
            request = begun;
            return !over;
        }

        synchronized void ended() {
            request = null;
        }

        synchronized void giveUp() {
            over = true;
            if (request != null) {
                request.reset();
            }
        }
    }

    private RequestOptions request(PushAddress to, InetAddress address) {
        int port = OwnServices.port(to.uri());
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(to.host())
                .setPort(port)
                .setSsl(true)
                .setURI(to.path())
                .setFollowRedirects(false)
                .setTimeout(PATIENCE_MILLIS);
    }

    private static int status(HttpClientResponse answer) {
        // A service has nothing to tell that is read here; what it goes on sending is cut off.
        answer.request().connection().close();
        return answer.statusCode();
    }

    private InetAddress resolved(PushAddress to) throws IOException {
        InetAddress[] all = InetAddress.getAllByName(to.host());
        if (own.has(to.uri())) {
            return all[0];
        }
        for (InetAddress address : all) {
            if (!allowed.test(address)) {
                throw new UnknownHostException("Not out in the world");
            }
        }
        return all[0];
    }
}
