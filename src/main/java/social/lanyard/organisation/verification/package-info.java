/**
 * The way to a facet: a person asks, somebody at the organisation looks and decides, the person reads the statement and
 * accepts it. Begin at {@link social.lanyard.organisation.verification.VerificationRequest}.
 */
package social.lanyard.organisation.verification;
