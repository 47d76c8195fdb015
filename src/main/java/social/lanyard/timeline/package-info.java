/**
 * Posts for a reader, newest first: home, latest, topics, and the pages of people and organisations. This package only
 * reads. Begin at {@link social.lanyard.timeline.HomeTimeline}; every list picks candidates cheaply and then shows what
 * {@code post.PostCards} allows, which is the only authority on that. Candidates of home come out of the memory of the
 * instance ({@link social.lanyard.timeline.LeafCandidates}) and, where that does not reach, out of the database.
 */
package social.lanyard.timeline;
