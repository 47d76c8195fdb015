package social.lanyard.post.reply;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import social.lanyard.organisation.Pen;
import social.lanyard.organisation.Pens;
import social.lanyard.support.NotFound;
import social.lanyard.web.Viewer;

/** Whose page of what waits somebody looks at: their own, or that of an organisation for which they write now. */
@ApplicationScoped
class SpeaksFor {
    private final Pens pens;

    SpeaksFor(Pens pens) {
        this.pens = pens;
    }

    /**
     * @param accountId of the author for whom the reader looks
     * @param code of that organisation, or empty for the reader's own page
     * @param pens the organisations that could be chosen instead
     */
    record Voice(long accountId, String code, List<Pen> pens) {
        /** What follows the path of a page, so that it stays with this author. */
        public String query() {
            return code.isEmpty() ? "" : "for=" + code;
        }
    }

    /** @throws NotFound when the viewer does not write for this organisation */
    Uni<Voice> of(Viewer viewer, String code) {
        String wanted = code == null ? "" : code;
        return pens.of(viewer.accountId()).map(held -> {
            if (wanted.isEmpty()) {
                return new Voice(viewer.accountId(), "", held);
            }
            return held.stream()
                    .filter(pen -> pen.code().equals(wanted))
                    .findFirst()
                    .map(pen -> new Voice(pen.organisationId(), wanted, held))
                    .orElseThrow(NotFound::new);
        });
    }
}
