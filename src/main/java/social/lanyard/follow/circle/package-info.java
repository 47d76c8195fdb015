/**
 * Who may follow an account, and who sees that: requests and their answers, followers, and what an account chose about
 * both. Begin at {@link social.lanyard.follow.circle.Circle}.
 */
package social.lanyard.follow.circle;
