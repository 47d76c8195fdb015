package social.lanyard.post.schedule;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BiConsumer;
import social.lanyard.post.RenderPost;
import social.lanyard.post.StoryText;
import social.lanyard.post.draft.Draft;
import social.lanyard.post.draft.DraftVersions;
import social.lanyard.post.draft.Drafts;
import social.lanyard.post.draft.PublishStory;
import social.lanyard.post.draft.Scheduling;
import social.lanyard.support.Conflict;
import social.lanyard.support.Ids;
import social.lanyard.support.NotFound;
import social.lanyard.support.Refusal;
import social.lanyard.text.TextKind;
import social.lanyard.web.Once;
import social.lanyard.web.Viewer;

/** Chooses, changes and cancels the time at which a draft goes out. */
@ApplicationScoped
class ScheduleStory implements Scheduling {
    /** More than anybody plans; the list of them stays one page. */
    static final int MOST = 100;

    private final Schedules schedules;
    private final Drafts drafts;
    private final DraftVersions versions;
    private final PublishStory publish;
    private final RenderPost render;
    private final Once once;
    private final Ids ids;
    private final Clock clock;

    ScheduleStory(
            Schedules schedules,
            Drafts drafts,
            DraftVersions versions,
            PublishStory publish,
            RenderPost render,
            Once once,
            Ids ids,
            Clock clock) {
        this.schedules = schedules;
        this.drafts = drafts;
        this.versions = versions;
        this.publish = publish;
        this.render = render;
        this.once = once;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Uni<Instant> schedule(
            Viewer viewer, long draftId, StoryText story, int seen, String day, String time, String key) {
        return Uni.createFrom()
                .item(() -> DueTime.of(day, time, clock.instant()))
                .chain(due -> at(due, viewer, draftId, story, seen, key));
    }

    /** Whatever would stop the story today is said today. */
    Uni<Instant> at(Instant due, Viewer viewer, long draftId, StoryText story, int seen, String key) {
        return Uni.createFrom()
                .item(story)
                .invoke(StoryText::refuseUnfinished)
                .chain(() -> render.render("body", story.markdown(), TextKind.STORY))
                .chain(text -> Panache.withTransaction(() -> once.run(
                        viewer.accountId(),
                        key,
                        "schedule\u0000" + draftId + "\u0000" + due + "\u0000" + story.stable(),
                        () -> drafts.unpublished(viewer.accountId(), draftId)
                                .invoke(ScheduleStory::refuseChanges)
                                .call(() -> publish.refuse(viewer, story, text))
                                .call(draft -> versions.save(draft, story, seen, false))
                                .chain(draft -> keep(draft, due, clock.instant()))
                                .replaceWith(() -> new Once.Outcome(200, null, due.toString())))))
                .map(outcome -> Instant.parse(outcome.body()));
    }

    private Uni<Schedule> keep(Draft draft, Instant due, Instant now) {
        return schedules.open(draft.id()).chain(open -> {
            if (open == null) {
                return schedules
                        .countOpen(draft.accountId())
                        .invoke(ScheduleStory::refuseMore)
                        .chain(() -> fresh(draft, due, now));
            }
            return open.dueAt.equals(due) ? Uni.createFrom().item(open) : instead(open, draft, due, now);
        });
    }

    /** The old row ends in the database before the new one begins: a draft has one open schedule at a time. */
    private Uni<Schedule> instead(Schedule open, Draft draft, Instant due, Instant now) {
        open.changed(now);
        return schedules.flush().chain(() -> fresh(draft, due, now));
    }

    private Uni<Schedule> fresh(Draft draft, Instant due, Instant now) {
        return schedules.persistAndFlush(Schedule.of(ids.next(), draft.id(), draft.accountId(), due, now));
    }

    private static void refuseChanges(Draft draft) {
        if (draft.changes()) {
            throw new Refusal("", "Changes to a story that is out do not wait for a time. Publish them when you like.");
        }
    }

    private static void refuseMore(long open) {
        if (open >= MOST) {
            throw new Conflict("You have " + open + " stories waiting to go out. Let some go, or cancel some, first.");
        }
    }

    /** @throws NotFound where nothing is to come */
    @WithTransaction
    Uni<Void> cancel(long accountId, long draftId, String key) {
        return once.run(
                        accountId,
                        key,
                        "unschedule\u0000" + draftId,
                        () -> drafts.unpublished(accountId, draftId)
                                .chain(() -> schedules.open(draftId))
                                .onItem()
                                .ifNull()
                                .failWith(NotFound::new)
                                .invoke(open -> open.cancelled(clock.instant()))
                                .replaceWith(() -> new Once.Outcome(200, null, null)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> published(long draftId, Instant now) {
        return end(draftId, now, Schedule::published);
    }

    @Override
    public Uni<Void> deleted(long draftId, Instant now) {
        return end(draftId, now, Schedule::cancelled);
    }

    private Uni<Void> end(long draftId, Instant now, BiConsumer<Schedule, Instant> how) {
        return schedules
                .open(draftId)
                .invoke(open -> {
                    if (open != null) {
                        how.accept(open, now);
                    }
                })
                .replaceWithVoid();
    }
}
