package social.lanyard.post.schedule;

import java.util.List;
import social.lanyard.support.Problem;

/**
 * The page of drafts that go out by themselves.
 *
 * @param problems with the form of one of them; their fields carry its id
 * @param done a draft whose time was set a moment ago, or 0
 * @param cancelled a draft that does not go out any more since a moment ago, or 0
 * @param token stands for each button on its own
 */
record ScheduledPage(List<ScheduledStory> stories, List<Problem> problems, long done, long cancelled, String token) {

    /** The page as it comes back when one form could not be taken, with what was typed there. */
    ScheduledPage returned(long draftId, String day, String time, List<Problem> why) {
        return new ScheduledPage(
                stories.stream()
                        .map(story -> story.draftId() == draftId ? story.typed(day, time) : story)
                        .toList(),
                why.stream().map(problem -> of(draftId, problem)).toList(),
                0,
                0,
                token);
    }

    private static Problem of(long draftId, Problem problem) {
        return switch (problem.field()) {
            case "day", "time" -> new Problem(problem.field() + "-" + draftId, problem.sentence());
            default -> new Problem("", problem.sentence());
        };
    }

    /** The one whose time was set a moment ago, or null. */
    public ScheduledStory justSet() {
        return stories.stream()
                .filter(story -> story.draftId() == done)
                .findFirst()
                .orElse(null);
    }

    public boolean justCancelled() {
        return cancelled != 0 && stories.stream().noneMatch(story -> story.draftId() == cancelled);
    }
}
