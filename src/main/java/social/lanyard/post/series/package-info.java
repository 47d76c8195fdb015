/**
 * Series: stories of one author in an order of their own, with the way from each to the one before and after it. Begin with
 * {@link social.lanyard.post.series.SeriesShelf}, which reads them, and {@link social.lanyard.post.series.Series}.
 */
package social.lanyard.post.series;
