/**
 * Who follows whom. Begin at {@link social.lanyard.follow.Follow} for the rules and at
 * {@link social.lanyard.follow.StartFollowing} for the act; whom a person follows is shown to nobody but that person.
 */
package social.lanyard.follow;
