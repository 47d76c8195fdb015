package social.lanyard.web;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import social.lanyard.support.Problem;

/**
 * Turns whatever a resource throws into an answer: a page in the site's frame, or JSON to the API. Nothing of the inside
 * is in it; a fault of ours carries a reference under which the log has the rest.
 */
class FailureAnswers {
    private static final Logger LOG = Logger.getLogger(FailureAnswers.class);
    private static final String HTML = "text/html;charset=UTF-8";

    private final ViewerFilter viewers;
    private final PageFrame frame;
    private final SameOrigin sameOrigin;

    FailureAnswers(ViewerFilter viewers, PageFrame frame, SameOrigin sameOrigin) {
        this.viewers = viewers;
        this.frame = frame;
        this.sameOrigin = sameOrigin;
    }

    /** The named classes have mappers of the libraries, which these replace. */
    @ServerExceptionMapper({
        Throwable.class,
        WebApplicationException.class,
        NotFoundException.class,
        UnauthorizedException.class,
        ForbiddenException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class,
        ValidationException.class,
        ResteasyReactiveViolationException.class,
        MismatchedInputException.class
    })
    Uni<Response> answer(Throwable thrown, RoutingContext context) {
        if (thrown instanceof WebApplicationException answered
                && answered.getResponse().getStatus() < 400) {
            return Uni.createFrom().item(answered.getResponse());
        }
        if (thrown instanceof UnauthorizedException && signingIn(context)) {
            return toTheIdentityProvider(context);
        }
        Failure failure = told(thrown, context);
        if (PlainAnswers.asJson(context)) {
            return Uni.createFrom().item(json(failure));
        }
        return framed(context).chain(() -> page(failure, context));
    }

    /** Logs what only we may read, and completes what the status needs. */
    static Failure told(Throwable thrown, RoutingContext context) {
        Failure failure = Failures.of(thrown);
        if (failure.ours() && hungUp(thrown, context)) {
            LOG.debugf(
                    "Whoever sent %s %s left before the answer",
                    context.request().method(), path(context));
            return failure;
        }
        if (failure.ours()) {
            String reference = reference();
            LOG.errorf(thrown, "%s %s failed, reference %s", context.request().method(), path(context), reference);
            return failure.under(reference);
        }
        return switch (failure.status()) {
            case 401 -> PlainAnswers.isApi(context) ? failure.with("WWW-Authenticate", challenge(thrown)) : failure;
            case 405 -> failure.with("Allow", Allowed.at(context.normalizedPath()));
            case 503 -> {
                LOG.warnf("%s %s has to wait: %s", context.request().method(), path(context), thrown);
                yield failure;
            }
            default -> failure;
        };
    }

    /** A line that was cut from outside is nobody's fault here, and many of them must not hide what is. */
    private static boolean hungUp(Throwable thrown, RoutingContext context) {
        return (context.response().closed() || !context.request().isEnded())
                && (thrown instanceof IOException
                        || thrown instanceof HttpClosedException
                        || thrown.getCause() instanceof IOException);
    }

    private static String path(RoutingContext context) {
        return context.normalizedPath();
    }

    private static String challenge(Throwable thrown) {
        return thrown instanceof AuthenticationFailedException ? "Bearer error=\"invalid_token\"" : "Bearer";
    }

    private static boolean signingIn(RoutingContext context) {
        return path(context).equals("/sign-in") || path(context).startsWith("/sign-in/");
    }

    /** Whoever comes to sign in and is not yet known is sent on by the code flow itself. */
    private static Uni<Response> toTheIdentityProvider(RoutingContext context) {
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        return authenticator.getChallenge(context).map(challenge -> {
            if (challenge == null) {
                return Response.seeOther(URI.create("/sign-in/failed")).build();
            }
            Response.ResponseBuilder response = Response.status(challenge.status);
            challenge.getHeaders().forEach((name, value) -> response.header(name.toString(), value));
            return response.build();
        });
    }

    /** An error page shows who is looking where that can be found out, and is made in any case. */
    private Uni<Void> framed(RoutingContext context) {
        return frame.known()
                ? Uni.createFrom().voidItem()
                : viewers.frame(context).onFailure().recoverWithNull();
    }

    private Uni<Response> page(Failure failure, RoutingContext context) {
        boolean read = PlainAnswers.reads(context.request());
        if (failure.status() == 401 && read) {
            String next = signingIn(context) ? "/sign-in/failed" : frame.getSignIn();
            return Uni.createFrom().item(Response.seeOther(URI.create(next)).build());
        }
        KeptForm form = read ? null : KeptForm.of(context.request(), sameOrigin);
        return ErrorPages.error(failure, form)
                .createUni()
                .map(html -> response(failure).entity(html).type(HTML).build());
    }

    private static Response json(Failure failure) {
        return response(failure)
                .entity(body(failure).encode())
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    static JsonObject body(Failure failure) {
        JsonObject body = new JsonObject().put("error", failure.sentence());
        if (!failure.problems().isEmpty()) {
            JsonArray problems = new JsonArray();
            for (Problem problem : failure.problems()) {
                problems.add(new JsonObject().put("field", problem.field()).put("sentence", problem.sentence()));
            }
            body.put("problems", problems);
        }
        if (!failure.reference().isEmpty()) {
            body.put("reference", failure.reference());
        }
        return body;
    }

    private static Response.ResponseBuilder response(Failure failure) {
        Response.ResponseBuilder response = Response.status(failure.status());
        failure.headers().forEach(response::header);
        return response;
    }

    private static String reference() {
        Random random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits((short) random.nextInt()) + "-" + hex.toHexDigits((short) random.nextInt());
    }
}
