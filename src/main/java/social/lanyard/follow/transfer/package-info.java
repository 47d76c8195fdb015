/**
 * Taking follows, blocks and mutes along: as CSV with the columns that Mastodon gives and takes. Begin at
 * {@link social.lanyard.follow.transfer.PeopleFile} for what a file may hold.
 */
package social.lanyard.follow.transfer;
