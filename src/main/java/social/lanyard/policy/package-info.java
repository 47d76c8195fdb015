/**
 * The house's own words: the content policy as numbered clauses that decisions cite, and the pages about privacy, terms,
 * accessibility, contact and verification. Begin at {@link social.lanyard.policy.ContentPolicy}.
 */
package social.lanyard.policy;
