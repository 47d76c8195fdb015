package social.lanyard.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import social.lanyard.identity.Statement;
import social.lanyard.web.BritishDates;

/**
 * The line beside a name that says who is speaking and who says so. Templates print it with {@code {#claim it.claim /}}
 * in lists and with {@code {#claim it.claim long=true /}} on profiles and at the head of a story. A badge exists only
 * through this record, and only from rows of the database.
 *
 * @param kind which sentence it is
 * @param role the words in bold of a confirmed person, else null
 * @param statement what a member says of themselves, else null
 * @param organisationName who confirmed, or null
 * @param organisationCode for the link, or null
 * @param methods how, in words, or null
 * @param checkedOn when, or null
 * @param goodUntil the last day of its time, or null
 * @param state of the facet, or null where there is none
 * @param handle whose page tells how we know, or null to leave the link out
 * @param writtenAs on a post in an organisation's name: the role of the person who wrote it, else null
 * @param today on a post whose words do not hold any more: what is confirmed today and shows, or null
 */
public record Claim(
        Kind kind,
        String role,
        Statement statement,
        String organisationName,
        String organisationCode,
        String methods,
        LocalDate checkedOn,
        LocalDate goodUntil,
        FacetState state,
        String handle,
        Role writtenAs,
        Claim today) {

    public Claim(
            Kind kind,
            String role,
            Statement statement,
            String organisationName,
            String organisationCode,
            String methods,
            LocalDate checkedOn,
            LocalDate goodUntil,
            FacetState state,
            String handle,
            Role writtenAs) {
        this(
                kind,
                role,
                statement,
                organisationName,
                organisationCode,
                methods,
                checkedOn,
                goodUntil,
                state,
                handle,
                writtenAs,
                null);
    }

    /** Which sentence stands beside the name. */
    public enum Kind {
        /** Confirmed, and it holds. */
        CONFIRMED,
        /** Was confirmed; its time ran out. */
        LAPSED,
        /** On a post: confirmed on the day of writing, and not any more. */
        THEN,
        /** On a post: confirmed on the day of writing, and now the same by another organisation. */
        THEN_ELSEWHERE,
        /** Patient, carer, relative or public, in their own words. */
        MEMBER,
        /** Belongs to an organisation; nobody confirmed anything. */
        STAFF,
        /** Says nothing about work or care. */
        NOTHING,
        ORGANISATION
    }

    /** What stands beside a person today: the most telling of what they show, else what they say, else that they say nothing. */
    public static Claim of(String handle, List<FacetView> shown, Statement statement, boolean staff) {
        return shown.stream()
                .sorted(FacetView.MOST_TELLING)
                .findFirst()
                .filter(facet -> facet.current() || statement == null)
                .map(facet -> confirmed(handle, facet))
                .orElseGet(() -> plain(statement, staff));
    }

    /** The sentence of one facet of a person. */
    public static Claim confirmed(String handle, FacetView facet) {
        Kind kind = switch (facet.state()) {
            case FRESH, AGEING -> Kind.CONFIRMED;
            case LAPSED -> Kind.LAPSED;
            case ENDED -> Kind.THEN;
        };
        return confirmed(kind, handle, facet.frozen(), facet.state());
    }

    /**
     * What stands beside the author of a post: the words of the day of writing, and whether they still hold.
     *
     * @param frozen the first facet that the post keeps
     * @param held what the author holds today, hidden ones included: {@link Facets#heldBy}
     */
    public static Claim onPost(String handle, FrozenFacet frozen, List<FacetView> held) {
        for (FacetView facet : held) {
            boolean same = facet.kind() == frozen.kind() && facet.organisationId() == frozen.organisationId();
            if (facet.current()
                    && (facet.id() == frozen.facetId() || same && facet.label().equals(frozen.label()))) {
                // Renewed, it has the same words and the dates of the newer look.
                FrozenFacet today = facet.id() == frozen.facetId() ? frozen : facet.frozen();
                return confirmed(Kind.CONFIRMED, handle, today, facet.state());
            }
        }
        Optional<FacetView> elsewhere = held.stream()
                .filter(facet -> facet.current()
                        && !facet.hidden()
                        && facet.kind() == frozen.kind()
                        && facet.label().equals(frozen.label()))
                .min(FacetView.MOST_TELLING);
        return confirmed(elsewhere.isPresent() ? Kind.THEN_ELSEWHERE : Kind.THEN, handle, frozen, FacetState.ENDED)
                .today(elsewhere.or(() -> shownToday(held)));
    }

    /**
     * What stands beside the author of a post of whom nothing was confirmed on the day of writing.
     *
     * @param held what the author holds today, hidden ones included: {@link Facets#heldBy}
     */
    public static Claim onPost(String handle, Statement statement, boolean staff, List<FacetView> held) {
        Claim then = plain(statement, staff);
        // Somebody who spoke as a patient or carer spoke as that: their work says nothing about it.
        return then.kind == Kind.MEMBER
                ? then
                : new Claim(then.kind, null, null, null, null, null, null, null, null, handle, null)
                        .today(shownToday(held));
    }

    private static Optional<FacetView> shownToday(List<FacetView> held) {
        return held.stream().filter(facet -> facet.current() && !facet.hidden()).min(FacetView.MOST_TELLING);
    }

    private Claim today(Optional<FacetView> facet) {
        return facet.map(now -> with(handle, confirmed(null, now)))
                .orElseGet(() -> role == null ? with(null, null) : this);
    }

    private Claim with(String page, Claim now) {
        return new Claim(
                kind,
                role,
                statement,
                organisationName,
                organisationCode,
                methods,
                checkedOn,
                goodUntil,
                state,
                page,
                writtenAs,
                now);
    }

    /** What stands beside somebody of whom nothing is confirmed. */
    public static Claim plain(Statement statement, boolean staff) {
        Kind kind = statement != null ? Kind.MEMBER : staff ? Kind.STAFF : Kind.NOTHING;
        return new Claim(kind, null, statement, null, null, null, null, null, null, null, null);
    }

    /**
     * What stands beside an organisation.
     *
     * @param checkedOn the day on which the operator of this site made its page
     */
    public static Claim organisation(String handle, LocalDate checkedOn) {
        return new Claim(Kind.ORGANISATION, null, null, null, null, null, checkedOn, null, null, handle, null);
    }

    /**
     * What stands beside an organisation as the author of a post.
     *
     * @param as the role of the person who wrote it, or null where that is not known
     */
    public static Claim onPostOfOrganisation(String handle, Role as) {
        return new Claim(Kind.ORGANISATION, null, null, null, null, null, null, null, null, handle, as);
    }

    private static Claim confirmed(Kind kind, String handle, FrozenFacet facet, FacetState state) {
        return new Claim(
                kind,
                facet.label(),
                null,
                facet.organisationName(),
                facet.organisationCode(),
                facet.methodsInWords(),
                facet.checkedOn(),
                facet.goodUntil(),
                state,
                handle,
                null);
    }

    /** The same claim without a link to how we know: on that page itself, and where no page is public yet. */
    public Claim withoutLink() {
        return with(null, today);
    }

    /** Shape of the avatar and the line: only confirmed people have the professional one. */
    public String voice() {
        return switch (kind) {
            case CONFIRMED, THEN, THEN_ELSEWHERE -> "v-pro";
            case MEMBER -> "v-pub";
            case ORGANISATION -> "v-org";
            case LAPSED, STAFF, NOTHING -> "";
        };
    }

    public String icon() {
        return switch (kind) {
            case CONFIRMED, LAPSED, THEN, THEN_ELSEWHERE -> state.icon();
            case MEMBER -> "person-voice";
            case STAFF, NOTHING -> "user";
            case ORGANISATION -> "building";
        };
    }

    public boolean ageing() {
        return kind == Kind.CONFIRMED && state == FacetState.AGEING;
    }

    /** The whole sentence of a confirmed person as plain text, for mail and data; null where nothing is confirmed. */
    public String sentence() {
        if (role == null) {
            return null;
        }
        String first = role + ", confirmed " + (kind == Kind.CONFIRMED || kind == Kind.LAPSED ? "" : "then ") + "by "
                + organisationName + " on " + BritishDates.day(checkedOn) + ". ";
        String how = Character.toUpperCase(methods.charAt(0)) + methods.substring(1) + ". ";
        return first
                + how
                + switch (kind) {
                    case CONFIRMED -> "Good until " + BritishDates.day(goodUntil) + ".";
                    case LAPSED -> "Lapsed on " + BritishDates.day(goodUntil.plusDays(1)) + ".";
                    case THEN_ELSEWHERE -> "Elsewhere now." + todaySentence();
                    default -> "Not now." + todaySentence();
                };
    }

    /** What is confirmed today, with a space before it; empty where nothing else is. */
    String todaySentence() {
        return today == null ? "" : " Today: " + today.sentence();
    }
}
