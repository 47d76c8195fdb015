/**
 * Staff files: an organisation sends the list of its people as CSV, says which column is what, sees row by row what would
 * happen, and confirms or takes back all of it at once. Begin at {@link social.lanyard.organisation.bulk.StaffImport}.
 */
package social.lanyard.organisation.bulk;
