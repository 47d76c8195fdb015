/**
 * What is read by programs rather than by people: Atom and JSON Feed of everything, of an author, a topic, an organisation
 * and a series, and the sitemap and robots.txt for search engines. All of it is made for a visitor, whoever asks; begin at
 * {@link social.lanyard.feed.FeedReader} and {@link social.lanyard.feed.SitemapReader}.
 */
package social.lanyard.feed;
