/**
 * Who acts here: accounts, handles, profiles, sessions and sign-in. Begin at {@link social.lanyard.identity.Account};
 * signed-in requests carry a {@link social.lanyard.web.Viewer} that this package puts there.
 */
package social.lanyard.identity;
