/**
 * Following a topic: the buttons on its page and the list of those that one follows. What was written about it is read by
 * {@code timeline}; the follow itself is {@link social.lanyard.follow.subject.FollowTopic}.
 */
package social.lanyard.post.topic;
