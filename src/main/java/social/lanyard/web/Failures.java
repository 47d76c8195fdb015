package social.lanyard.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.ext.web.handler.HttpException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import java.net.ConnectException;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.StaleStateException;
import social.lanyard.support.Busy;
import social.lanyard.support.Conflict;
import social.lanyard.support.Gone;
import social.lanyard.support.NotAllowed;
import social.lanyard.support.NotFound;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;
import social.lanyard.support.TooFast;

/** Reads any exception into what is told about it. What is not known here is a fault of ours: 500. */
final class Failures {
    private static final String AWAY = "Lanyard cannot reach its database for a moment. This was not saved.";
    private static final String FASTER = "Somebody changed this at the same moment. Look at it again before you go on.";

    /** States of PostgreSQL in which trying again a little later is the right thing. */
    private static final Set<String> PASSING = Set.of(
            "57P01", // an administrator ended the connection
            "57P02", // a crash
            "57P03", // starting or stopping
            "57014", // took too long
            "53300", // no connection left
            "55P03", // a lock was not to be had
            "40001", // two transactions at once
            "40P01", // each waited for the other
            "25006"); // a standby that only reads

    private Failures() {}

    static Failure of(Throwable thrown) {
        for (Throwable cause : causes(thrown)) {
            Failure known = known(cause);
            if (known != null) {
                return known;
            }
        }
        return Failure.of(
                500, "Something went wrong on our side. We have noted it. What you sent may not have been saved.");
    }

    private static Failure known(Throwable cause) {
        if (cause instanceof Refusal refusal) {
            return Failure.of(422, refusal.problems());
        } else if (cause instanceof NotFound) {
            return ofStatus(404);
        } else if (cause instanceof Gone) {
            return ofStatus(410);
        } else if (cause instanceof NotAllowed) {
            return Failure.of(403, cause.getMessage());
        } else if (cause instanceof Conflict) {
            return Failure.of(409, cause.getMessage());
        } else if (cause instanceof Busy) {
            return Failure.of(503, cause.getMessage());
        } else if (cause instanceof TooFast) {
            return Failure.of(429, cause.getMessage());
        } else if (cause instanceof OIDCException) {
            return Failure.of(503, "Sign-in is away for a moment. Nothing was saved.");
        } else if (cause instanceof UnauthorizedException
                || cause instanceof AuthenticationFailedException
                || cause instanceof AuthenticationCompletionException) {
            return ofStatus(401);
        } else if (cause instanceof ForbiddenException) {
            return ofStatus(403);
        } else if (cause instanceof ConstraintViolationException violated) {
            return ofViolations(violated.getConstraintViolations());
        } else if (cause instanceof JacksonException unreadable) {
            return ofJson(unreadable);
        } else if (cause instanceof HttpException answered) {
            return ofStatus(answered.getStatusCode());
        } else if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
            return Failure.of(409, FASTER);
        } else if (cause instanceof PgException refused) {
            return ofDatabase(refused);
        } else if (halfAForm(cause)) {
            return ofStatus(400);
        } else if (away(cause)) {
            return Failure.of(503, AWAY);
        } else if (cause instanceof WebApplicationException answered && readableInside(answered) == null) {
            return ofStatus(answered.getResponse().getStatus());
        }
        return null;
    }

    /** A form with files that ended before its end, or is none: its reader has no word of its own for that. */
    private static boolean halfAForm(Throwable cause) {
        return Stream.of(cause.getStackTrace())
                .limit(6)
                .anyMatch(at -> at.getClassName().startsWith("org.jboss.resteasy.reactive.server.core.multipart."));
    }

    /** What is told where only the status is known. */
    static Failure ofStatus(int status) {
        return switch (status) {
            case 400 -> Failure.of(400, "This request is not well formed, so nothing was done.");
            case 401 -> Failure.of(401, "You have to be signed in for this.");
            case 403 -> Failure.of(403, "Your account may not do this.");
            case 404 -> Failure.of(404, "There is nothing here.");
            case 405 -> Failure.of(405, "This address does not take that kind of request.");
            case 406 -> Failure.of(406, "This address does not answer in the form that was asked for.");
            case 408 -> Failure.of(408, "The request took too long to arrive, so nothing was done.");
            case 410 -> Failure.of(410, "This was here once and was taken down.");
            case 413 -> Failure.of(413, "This is more than can be sent at once, so nothing was done.");
            case 414 -> Failure.of(414, "This address is too long.");
            case 415 -> Failure.of(415, "This address does not read what was sent: the content type is another one.");
            case 429 -> Failure.of(429, "This is a lot in a short time. Wait a little, then try again.");
            case 503 -> Failure.of(503, "This part of Lanyard is away for a moment. Nothing was saved.");
            default -> {
                if (status >= 400 && status < 500) {
                    yield Failure.of(status, "This request could not be done.");
                }
                yield Failure.of(500, "Something went wrong on our side. We have noted it.");
            }
        };
    }

    private static Failure ofViolations(Set<ConstraintViolation<?>> violations) {
        List<Problem> problems = new ArrayList<>();
        for (ConstraintViolation<?> violation : violations) {
            String field = "";
            for (Path.Node node : violation.getPropertyPath()) {
                if (node.getKind() == ElementKind.RETURN_VALUE) {
                    // What we were about to answer breaks a rule: not the sender's fault.
                    return null;
                }
                field = node.getName() == null ? field : node.getName();
            }
            problems.add(new Problem(FieldName.sent(violation, field), violation.getMessage()));
        }
        problems.sort(Comparator.comparing(Problem::field).thenComparing(Problem::sentence));
        return problems.isEmpty() ? null : Failure.of(422, problems);
    }

    private static Failure ofJson(JacksonException unreadable) {
        StringBuilder field = new StringBuilder();
        if (unreadable instanceof JsonMappingException mapping) {
            for (JsonMappingException.Reference step : mapping.getPath()) {
                if (step.getFieldName() == null) {
                    field.append('[').append(step.getIndex()).append(']');
                } else {
                    field.append(field.isEmpty() ? "" : ".").append(step.getFieldName());
                }
            }
        }
        if (field.isEmpty() || unreadable instanceof JsonParseException) {
            return Failure.of(400, "This is not well-formed JSON of the kind that is expected here.");
        }
        return Failure.of(400, List.of(new Problem(field.toString(), "The value of " + field + " cannot be read.")));
    }

    private static Failure ofDatabase(PgException refused) {
        String state = refused.getSqlState() == null ? "" : refused.getSqlState();
        if (PASSING.contains(state) || state.startsWith("08")) {
            return Failure.of(503, AWAY);
        } else if (state.equals("23505")) {
            return Failure.of(409, FASTER);
        } else if (state.equals("22021") || state.equals("22P05")) {
            return Failure.of(
                    422, List.of(new Problem("", "This holds a character that cannot be stored. Take it out.")));
        }
        return null;
    }

    private static boolean away(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof ClosedConnectionException
                || cause instanceof ClosedChannelException
                || cause instanceof ConnectionPoolTooBusyException
                || (cause instanceof NoStackTraceThrowable
                        && cause.getMessage() != null
                        && cause.getMessage().startsWith("Timeout"));
    }

    /** A reader of bodies wraps what it could not read; that says more than the status it chose. */
    private static Throwable readableInside(WebApplicationException answered) {
        return answered.getCause() instanceof JsonProcessingException inside ? inside : null;
    }

    private static List<Throwable> causes(Throwable thrown) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = thrown; cause != null && causes.size() < 12; cause = cause.getCause()) {
            causes.add(cause);
            if (cause instanceof PersistenceException && cause.getSuppressed().length > 0) {
                causes.addAll(List.of(cause.getSuppressed()));
            }
        }
        return causes;
    }
}
