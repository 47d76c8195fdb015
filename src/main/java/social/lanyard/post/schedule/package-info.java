/**
 * Drafts that go out by themselves, on a day and time that their writers chose. Begin at
 * {@link social.lanyard.post.schedule.Schedule} for the rules and at {@link social.lanyard.post.schedule.DueStories} for
 * what happens when the time has come.
 */
package social.lanyard.post.schedule;
