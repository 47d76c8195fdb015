/**
 * Who did what to whom, when and in whose name: a record that only grows, and shows when somebody made it do otherwise.
 *
 * <p>Begin at {@link social.lanyard.audit.Audit}. Each act appends exactly one {@link social.lanyard.audit.Entry} in its own
 * transaction, where it is about several things too; an act that is refused, is sent twice or changes nothing writes none.
 * The names of acts stand in one enum in each feature, which implements {@link social.lanyard.audit.Act}. What a program
 * does on its own, as deriving a state from dates, is no act.
 */
package social.lanyard.audit;
