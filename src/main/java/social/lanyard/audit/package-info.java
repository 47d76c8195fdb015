/**
 * Who did what to whom, and why: a record that only grows. Begin at {@link social.lanyard.audit.Audit}.
 */
package social.lanyard.audit;
