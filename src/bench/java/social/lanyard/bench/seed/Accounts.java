package social.lanyard.bench.seed;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import social.lanyard.identity.DataKey;
import social.lanyard.identity.MasterKey;
import social.lanyard.identity.Names;
import social.lanyard.support.Ids;
import social.lanyard.text.Markdown;
import social.lanyard.text.TextPlace;

/**
 * People and trusts. Each has a place, from 0 on, people first; ids grow with it. Fame is a rank of its own, in an order
 * that chance made.
 */
final class Accounts {
    private static final String ISSUER = "https://identity.example/realms/lanyard";
    private static final int PROFESSIONALS_PERCENT = 40;
    private static final String[] PROFESSIONS = {
        "Nurse",
        "Midwife",
        "Doctor",
        "Pharmacist",
        "Physiotherapist",
        "Paramedic",
        "Occupational therapist",
        "Radiographer",
        "Dietitian",
        "Speech and language therapist",
        "Healthcare assistant",
        "Porter"
    };
    private static final String[] FIRST = {
        "Amina", "Ben", "Chloe", "Daniel", "Efua", "Farah", "George", "Hannah", "Imran", "Jo", "Kofi", "Lucy", "Mina", "Noor",
        "Owen", "Priya", "Rosa", "Sam", "Tom", "Uma", "Vera", "Wen", "Yusuf", "Zoe"
    };
    private static final String CONSONANTS = "bdfgkptz";
    private static final String VOWELS = "aeu";

    private final SeedPlan plan;
    private final long first;
    private final long step;
    private final int[] byRank;
    private final int[] ranks;

    Accounts(SeedPlan plan) {
        this.plan = plan;
        this.first = Ids.at(plan.begin().minus(Duration.ofDays(300)));
        this.step = (Ids.at(plan.begin().minus(Duration.ofDays(1))) - first) / (plan.accounts() + 1);
        this.byRank = shuffled(plan);
        this.ranks = new int[plan.accounts()];
        for (int rank = 0; rank < byRank.length; rank++) {
            ranks[byRank[rank]] = rank;
        }
    }

    /** Readers who are measured come last, and each fifth of the first ranks is a trust. */
    private static int[] shuffled(SeedPlan plan) {
        int readers = Readers.GROUPS.length * Readers.EACH;
        int ordinary = plan.people() - readers;
        SplittableRandom random = new SplittableRandom(plan.seed() * 31 + 1);
        int[] order = new int[ordinary];
        for (int i = 0; i < ordinary; i++) {
            int at = random.nextInt(i + 1);
            order[i] = order[at];
            order[at] = i;
        }
        int[] all = new int[plan.accounts()];
        int person = 0;
        int trust = 0;
        for (int rank = 0; rank < ordinary + plan.trusts(); rank++) {
            boolean trusts = trust < plan.trusts() && (rank % 5 == 4 || person == ordinary);
            all[rank] = trusts ? plan.people() + trust++ : order[person++];
        }
        for (int i = 0; i < readers; i++) {
            all[ordinary + plan.trusts() + i] = ordinary + i;
        }
        return all;
    }

    long id(int place) {
        return first + place * step;
    }

    int ofRank(int rank) {
        return byRank[rank];
    }

    int rankOf(int place) {
        return ranks[place];
    }

    boolean organisation(int place) {
        return place >= plan.people();
    }

    boolean professional(int place) {
        return !organisation(place)
                && (ranks[place] < plan.accounts() / 200 || chance(place, 3, 100) < PROFESSIONALS_PERCENT);
    }

    /** Where a professional works: the place of a trust. */
    int employer(int place) {
        return plan.people() + chance(place, 4, plan.trusts());
    }

    String profession(int place) {
        return PROFESSIONS[chance(place, 5, PROFESSIONS.length)];
    }

    /** What somebody about whom nothing is confirmed says of themselves. */
    int statement(int place) {
        return chance(place, 6, 4);
    }

    String handle(int place) {
        StringBuilder handle = new StringBuilder();
        for (int rest = place, i = 0; i < 5 || rest > 0; i++) {
            handle.append(CONSONANTS.charAt(rest % 8)).append(VOWELS.charAt(rest / 8 % 3));
            rest /= 24;
        }
        return organisation(place) ? handle + "_trust" : handle.toString();
    }

    String name(int place) {
        String handle = handle(place).replace("_trust", "");
        String own = Character.toUpperCase(handle.charAt(0)) + handle.substring(1);
        return organisation(place) ? own + " Hospitals Trust" : FIRST[chance(place, 7, FIRST.length)] + " " + own;
    }

    LocalDate checkedOn() {
        return plan.until().minusDays(SeedPlan.DAYS + 1L);
    }

    String validUntil() {
        return plan.until().plusDays(300).atStartOfDay().toString() + "Z";
    }

    /** Ids of a professional's two statements: profession, then employment. */
    long facet(int place, int which) {
        return Ids.at(plan.begin()) + place * 4L + which;
    }

    void write(Connections connections, MasterKey master) throws SQLException {
        List<String> about = new ArrayList<>();
        List<String> aboutHtml = new ArrayList<>();
        Prose prose = new Prose(plan.seed() + 7, 60);
        for (int i = 0; i < 60; i++) {
            about.add(prose.paragraph(i).markdown());
            aboutHtml.add(Markdown.profile(about.get(i), TextPlace.ALONE.withTopicPages())
                    .html()
                    .value());
        }
        try (CopyRows account = new CopyRows(
                        connections,
                        "account",
                        "id, handle, kind, display_name, name_skeleton, about, about_html, statement, created_at");
                CopyRows handle = new CopyRows(connections, "handle", "name, skeleton, account_id, taken_at");
                CopyRows key = new CopyRows(
                        connections, "account_key", "account_id, master_key_id, wrapped_key, created_at");
                CopyRows signIn = new CopyRows(connections, "sign_in", "issuer, subject, account_id, created_at");
                CopyRows consent =
                        new CopyRows(connections, "consent", "account_id, policy_version, minimum_age, given_at")) {
            for (int place = 0; place < plan.accounts(); place++) {
                long id = id(place);
                String joined = Ids.instant(id).toString();
                String name = name(place);
                boolean person = !organisation(place);
                int text = chance(place, 8, about.size());
                account.row(
                        id,
                        handle(place),
                        person ? 0 : 1,
                        name,
                        Names.likeness(name),
                        about.get(text),
                        aboutHtml.get(text),
                        person && !professional(place) ? statement(place) : null,
                        joined);
                handle.row(handle(place), Names.skeleton(handle(place)), id, joined);
                key.row(id, master.id(), DataKey.fresh(id).wrap(master), joined);
                if (person) {
                    signIn.row(ISSUER, subject(place), id, joined);
                    consent.row(id, "1.0", 16, joined);
                }
            }
            account.end();
            handle.end();
            key.end();
            signIn.end();
            consent.end();
        }
        writeTrusts(connections);
        writeStatements(connections);
    }

    private void writeTrusts(Connections connections) throws SQLException {
        try (CopyRows organisation = new CopyRows(
                        connections,
                        "organisation",
                        "account_id, code, ods_code, sentence, how_we_know, checks, contact, created_by, created_at");
                CopyRows role = new CopyRows(
                        connections,
                        "organisation_role",
                        "id, organisation_id, account_id, role, granted_by, granted_at")) {
            for (int trust = 0; trust < plan.trusts(); trust++) {
                int place = plan.people() + trust;
                String since = Ids.instant(id(place)).toString();
                organisation.row(
                        id(place),
                        handle(place),
                        "Z%04d".formatted(trust),
                        "Looks after the people of one place.",
                        "It is invented, like everything here.",
                        "Staff record and register.",
                        "Office, office@" + handle(place).replace('_', '-') + ".example",
                        id(0),
                        since);
                role.row(id(place), id(place), id(admin(trust)), "ADMIN", id(0), since);
            }
            organisation.end();
            role.end();
        }
    }

    private void writeStatements(Connections connections) throws SQLException {
        try (CopyRows affiliation =
                        new CopyRows(connections, "affiliation", "account_id, organisation_id, how, since");
                CopyRows facet = new CopyRows(
                        connections,
                        "facet",
                        "id, account_id, organisation_id, kind, label, methods, display_name, checked_on, checked_by,"
                                + " checked_by_role, valid_from, valid_until, offered_at, accepted_at")) {
            for (int place = 0; place < plan.people(); place++) {
                if (professional(place)) {
                    int trust = employer(place);
                    String since = plan.begin().minus(Duration.ofHours(12)).toString();
                    affiliation.row(id(place), id(trust), "MAIL_DOMAIN", since);
                    for (int which = 0; which < 2; which++) {
                        facet.row(
                                facet(place, which),
                                id(place),
                                id(trust),
                                which == 0 ? "PROFESSION" : "EMPLOYMENT",
                                profession(place),
                                "STAFF_RECORD",
                                name(place),
                                checkedOn(),
                                verifier(place, trust),
                                "administrator",
                                since,
                                validUntil(),
                                since,
                                since);
                    }
                }
            }
            affiliation.end();
            facet.end();
        }
    }

    private long verifier(int place, int trust) {
        int admin = admin(trust - plan.people());
        return id(admin == place ? admin + 1 : admin);
    }

    private static int admin(int trust) {
        return trust;
    }

    private String subject(int place) {
        return UUID.nameUUIDFromBytes((plan.seed() + ":" + place).getBytes(StandardCharsets.US_ASCII))
                .toString();
    }

    /** The same for the same place at each asking. */
    private int chance(int place, int question, int bound) {
        long mixed = (place * 0x9E3779B97F4A7C15L + question * 0xC2B2AE3D27D4EB4FL) ^ plan.seed();
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return (int) Long.remainderUnsigned(mixed ^ mixed >>> 31, bound);
    }
}
