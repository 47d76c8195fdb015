/**
 * What every feature stands on: ids, the clock, cursors, domain exceptions and the worker pool. Small and closed: a new
 * type here needs a reason, because everything else may import it.
 */
package social.lanyard.support;
