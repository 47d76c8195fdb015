package social.lanyard.audit;

import io.vertx.core.json.JsonObject;

/**
 * What checking a log came to.
 *
 * @param log its name
 * @param checked how many places were looked at
 * @param head the last of them, or null where there is none; worth writing down elsewhere
 * @param waiting how many entries have no place yet, and so are not protected by the chain
 * @param openings how many reasons were opened and are what the record committed to
 * @param finding the first thing that is wrong, or null
 */
record Verdict(String log, long checked, Head head, long waiting, long openings, Finding finding) {
    /** What can be wrong with a place. */
    enum Kind {
        /** The entry is not the one that was sealed, or was sealed anew by somebody else. */
        CHANGED,
        /** A place, or the entry of a place, is not there. */
        DROPPED,
        /** An entry stands at another place than the one it was sealed at. */
        REORDERED,
        /** The time of an entry cannot be true: it is far from that of its neighbours, of its id or of its sealing. */
        BACK_DATED
    }

    /**
     * The first thing that is wrong.
     *
     * @param seq the place, or 0 for an entry that had none yet
     * @param entryId null where nobody can tell which entry it was
     */
    record Finding(Kind kind, long seq, Long entryId, String sentence) {}

    boolean intact() {
        return finding == null;
    }

    Verdict with(Finding found) {
        return new Verdict(log, checked, head, waiting, openings, found);
    }

    JsonObject json() {
        JsonObject json = new JsonObject()
                .put("log", log)
                .put("intact", intact())
                .put("checked", checked)
                .put("head", head == null ? null : head.toString())
                .put("waiting", waiting)
                .put("openings", openings);
        if (finding != null) {
            json.put(
                    "finding",
                    new JsonObject()
                            .put("kind", finding.kind().name())
                            .put("place", finding.seq())
                            .put(
                                    "entry",
                                    finding.entryId() == null
                                            ? null
                                            : finding.entryId().toString())
                            .put("sentence", finding.sentence()));
        }
        return json;
    }
}
