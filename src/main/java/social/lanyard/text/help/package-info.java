/**
 * Advice on plain writing: what in a text makes it hard to read, as typed findings that a page puts into words. The way
 * in is {@link social.lanyard.text.help.WritingHelp}; what it looks at is {@link social.lanyard.text.Prose}.
 */
package social.lanyard.text.help;
