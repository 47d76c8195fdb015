/**
 * The client API in the shapes of the Mastodon API, so that existing apps work: wire records and mapping only. Every rule
 * lives in the feature that is called. Begin at {@link social.lanyard.api.StatusResource}.
 */
package social.lanyard.api;
