/**
 * What somebody is told: on the page of alerts, by mail and by push. The rows are {@link social.lanyard.outbox.Alert}s that
 * acts left behind; {@link social.lanyard.notification.AlertList} decides at each reading which of them are shown.
 */
package social.lanyard.notification;
