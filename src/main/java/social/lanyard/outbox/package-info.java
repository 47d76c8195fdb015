/**
 * What has to happen outside the database once a transaction is in: mail now, other deliveries later. A feature adds a
 * row with {@link social.lanyard.outbox.Outbox} and carries it out with a {@link social.lanyard.outbox.Delivery}.
 */
package social.lanyard.outbox;
