package social.lanyard.timeline;

import java.util.List;

/**
 * What stands around a list: who else writes, and about what.
 *
 * @param topics of the week, those that most people wrote about first
 * @param voices confirmed people whose first public post is not old, the newest first
 */
public record Lately(List<TopicCount> topics, List<Voice> voices) {}
