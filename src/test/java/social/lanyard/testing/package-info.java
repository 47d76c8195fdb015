/**
 * What tests stand on: one PostgreSQL, one Keycloak and one mail sink for all test classes, the named cast, and a real
 * browser. Way in: {@link social.lanyard.testing.LanyardTest}.
 */
package social.lanyard.testing;
