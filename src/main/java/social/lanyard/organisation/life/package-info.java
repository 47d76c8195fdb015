/**
 * The life of a statement: how long it may hold, what is told before it lapses, renewal, and what a change of name or role
 * does to it. Its state follows from dates at every read ({@link social.lanyard.organisation.FacetState}); nothing here has
 * to run for a badge to disappear on time. Begin at {@link social.lanyard.organisation.Lifespan}.
 */
package social.lanyard.organisation.life;
