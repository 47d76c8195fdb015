package social.lanyard.text.help;

/** What was found. What {@link Finding#count} counts is said beside each. */
public enum FindingKind {
    /** A heading leaves a level out. Counts the number signs that it should begin with. */
    HEADING_SKIPS,
    /** A heading without a letter or a digit. Counts nothing. */
    HEADING_EMPTY,
    /** A link whose words do not say where it leads, such as "here". Counts how often those words are a link. */
    LINK_SAYS_NOTHING,
    /** A link whose words are its address. Counts how often. */
    LINK_IS_ADDRESS,
    /** A link without words. Counts how often the same address has none. */
    LINK_EMPTY,
    /** A picture of which nothing is said. Counts nothing. */
    PICTURE_SILENT,
    /** A picture of which no more is said than the name of its file. Counts nothing. */
    PICTURE_FILE_NAME,
    /** A picture of which too little is said to be of use. Counts nothing. */
    PICTURE_SHORT,
    /** A picture of which is said that it is one. Counts nothing. */
    PICTURE_OF,
    /** A picture of which more is said than people can listen to at once. Counts nothing. */
    PICTURE_LONG,
    /** A sentence over {@link WritingHelp#LONG_SENTENCE} words. Counts its words. */
    LONG_SENTENCE,
    /** A term for which there are plainer words. Counts how often it is in the text. */
    PLAIN_WORD
}
