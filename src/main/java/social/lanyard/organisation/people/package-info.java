/**
 * Who may act for an organisation and who belongs to it: its creation by the operator, invitations, roles, affiliation.
 * Begin at {@link social.lanyard.organisation.people.GivenRole}.
 */
package social.lanyard.organisation.people;
