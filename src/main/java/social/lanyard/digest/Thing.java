package social.lanyard.digest;

import social.lanyard.support.Ids;

/**
 * Whom or what somebody follows, as it is kept: names and codes of today may be others tomorrow.
 *
 * @param id of the account or the series; 0 of a topic
 * @param tag of a topic, else empty
 */
record Thing(Kind kind, long id, String tag) {
    enum Kind {
        /** What somebody writes; an organisation, too, for what it says in its own name. */
        PERSON,
        /** What is written by people whom it had confirmed. */
        ORGANISATION,
        TOPIC,
        SERIES
    }

    static Thing of(Kind kind, long id) {
        return new Thing(kind, id, "");
    }

    static Thing topic(String tag) {
        return new Thing(Kind.TOPIC, 0, tag);
    }

    /** As one word, for a request that waits. */
    String kept() {
        return kind + "#" + (kind == Kind.TOPIC ? tag : Long.toString(id));
    }

    static Thing ofKept(String word) {
        int sign = word.indexOf('#');
        Kind kind = Kind.valueOf(word.substring(0, sign));
        String rest = word.substring(sign + 1);
        return kind == Kind.TOPIC ? topic(rest) : of(kind, Ids.parse(rest).orElseThrow());
    }
}
