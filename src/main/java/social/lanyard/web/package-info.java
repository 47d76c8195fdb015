/**
 * What every page and answer has in common: the frame around a page, who is looking, error pages, security headers,
 * cross-site checks and idempotent writes. Begin at {@link social.lanyard.web.PageFrame} for pages and at
 * {@link social.lanyard.web.SiteGuard} for what happens to a request before any resource sees it.
 */
package social.lanyard.web;
