/**
 * Following what is not an account: topics by their name and series by their id. Begin at
 * {@link social.lanyard.follow.subject.FollowTopic} and {@link social.lanyard.follow.subject.FollowSeries}; whether a series
 * may be read at all is asked by whoever calls, because stories are not known here.
 */
package social.lanyard.follow.subject;
