/**
 * Web Push: which browsers asked for it, and how a few words reach one of them. What is worth sending is decided in
 * {@link social.lanyard.notification}; begin at {@link social.lanyard.notification.push.SendPush}.
 */
package social.lanyard.notification.push;
