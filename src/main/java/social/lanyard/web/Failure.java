package social.lanyard.web;

import java.util.List;
import java.util.Map;
import social.lanyard.support.Problem;

/**
 * Why a request was not done, as it is told to whoever sent it. It never says more than that: what went wrong inside
 * stands in the log, under the reference.
 *
 * @param status of HTTP
 * @param sentence what happened and what to do
 * @param problems what is wrong with which field; empty where nothing that was sent is to blame
 * @param headers that belong to this status: Allow, Retry-After, WWW-Authenticate
 * @param reference a short code that is also in the log, or empty
 */
record Failure(int status, String sentence, List<Problem> problems, Map<String, String> headers, String reference) {
    Failure {
        problems = List.copyOf(problems);
        headers = Map.copyOf(headers);
    }

    static Failure of(int status, String sentence) {
        return new Failure(status, sentence, List.of(), needed(status), "");
    }

    static Failure of(int status, List<Problem> problems) {
        return new Failure(status, problems.get(0).sentence(), problems, needed(status), "");
    }

    private static Map<String, String> needed(int status) {
        return status == 429 || status == 503 ? Map.of("Retry-After", "10") : Map.of();
    }

    Failure with(String header, String value) {
        return new Failure(status, sentence, problems, Map.of(header, value), reference);
    }

    Failure under(String reference) {
        return new Failure(status, sentence, problems, headers, reference);
    }

    /** True where the same request may well succeed a little later. */
    public boolean passing() {
        return status == 401 || status == 503 || status == 500;
    }

    /** True where this is a fault of ours, which somebody has to look into. */
    boolean ours() {
        return status == 500;
    }
}
