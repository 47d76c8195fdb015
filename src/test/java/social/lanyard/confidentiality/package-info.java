/** What the confidentiality check is tried against: texts that people wrote for it, with what is in them. */
package social.lanyard.confidentiality;
