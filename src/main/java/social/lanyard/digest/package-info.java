/**
 * Following without an account, by mail: {@link social.lanyard.digest.AskResource} takes what somebody asks for, the link
 * in one mail confirms it, and {@link social.lanyard.digest.SendDigests} writes what is new, until one press stops it.
 */
package social.lanyard.digest;
