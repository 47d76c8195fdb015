package social.lanyard.post;

import java.util.List;
import social.lanyard.support.Busy;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;

/** Why a form comes back with all that was typed: something in it needs another look, or the server is too busy. */
public record Returned(int status, List<Problem> problems) {
    public static boolean with(Throwable failure) {
        return failure instanceof Refusal || failure instanceof Busy;
    }

    public static Returned of(Throwable failure) {
        return failure instanceof Refusal refusal
                ? new Returned(422, refusal.problems())
                : new Returned(503, List.of(new Problem("", failure.getMessage())));
    }
}
