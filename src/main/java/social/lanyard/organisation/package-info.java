/**
 * Organisations and what they say about people: who may act for one, requests, decisions, and facets, each a sentence
 * with an issuer, a method and dates. Begin at {@link social.lanyard.organisation.Facet}; other packages read with
 * {@link social.lanyard.organisation.Facets} and show with {@link social.lanyard.organisation.Claim}.
 */
package social.lanyard.organisation;
