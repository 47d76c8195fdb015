/**
 * The local run: one command that starts PostgreSQL, Keycloak, a mail sink and the site on this machine, with demo
 * content. Way in: {@link social.lanyard.local.LocalRun}. Test class path only, so that nothing of it reaches the product.
 */
package social.lanyard.local;
