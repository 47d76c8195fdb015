/**
 * How an organisation ends what it said about people, and what keeps that from being used against them: a second pair of
 * eyes near a concern and for more than a few, and a public log without names. Begin at
 * {@link social.lanyard.organisation.ending.EndFacets}.
 */
package social.lanyard.organisation.ending;
