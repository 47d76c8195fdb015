package social.lanyard.local;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import social.lanyard.identity.AcceptedName;
import social.lanyard.identity.Account;
import social.lanyard.identity.DataKey;
import social.lanyard.identity.MasterKey;
import social.lanyard.identity.Names;
import social.lanyard.identity.Statement;
import social.lanyard.text.Markdown;
import social.lanyard.text.TextPlace;

/** The people and trusts of the demo content: accounts, keys, sign-ins, profiles, roles, and who follows whom. */
final class DemoAccounts {

    private static final int TRUSTS_JOINED_DAYS_AGO = 730;
    private static final short MINIMUM_AGE = 16;

    private final Connection connection;
    private final DemoTime time;
    private final MasterKey master;
    private final Names names = new Names();
    private final Map<String, Long> ids = new HashMap<>();
    private final Map<Long, DataKey> keys = new HashMap<>();
    private final Map<String, DemoFiles.Person> people = new HashMap<>();
    private final Map<String, DemoFiles.Trust> trusts = new HashMap<>();

    DemoAccounts(Connection connection, DemoTime time, MasterKey master) {
        this.connection = connection;
        this.time = time;
        this.master = master;
    }

    void insert(DemoFiles files, String issuer) throws SQLException {
        List<DemoFiles.Person> everybody = files.people();
        giveIds(files.trusts(), everybody);
        for (DemoFiles.Trust trust : trusts.values()) {
            insert(trust);
        }
        Map<String, String> subjects = files.subjects();
        for (DemoFiles.Person person : everybody) {
            insert(person);
            if (person.username() != null) {
                insertSignIn(person, issuer, subjects.get(person.username()));
            }
        }
        for (DemoFiles.Person person : everybody) {
            insertRelations(person);
        }
    }

    /** By handle; organisations have one too. */
    long id(String handle) {
        Long id = ids.get(handle);
        if (id == null) {
            throw new IllegalArgumentException("The demo content names nobody with the handle " + handle);
        }
        return id;
    }

    DemoFiles.Person person(String handle) {
        return people.get(handle);
    }

    DemoFiles.Trust trust(String code) {
        return trusts.get(code);
    }

    Set<String> handles() {
        return ids.keySet();
    }

    byte[] seal(long account, String text, String purpose) {
        return text == null ? null : keys.get(account).seal(text, purpose);
    }

    /** Who made the trusts and named their first admins. */
    private long operator() {
        return people.values().stream()
                .filter(person -> "operator".equals(person.username()))
                .mapToLong(person -> id(person.handle()))
                .findFirst()
                .orElseThrow();
    }

    /** Everybody has an id before anybody is written, because people name each other in any order. */
    private void giveIds(List<DemoFiles.Trust> allTrusts, List<DemoFiles.Person> everybody) {
        for (DemoFiles.Trust trust : allTrusts) {
            trusts.put(trust.code(), trust);
            ids.put(trust.handle(), time.idAt(time.daysAgo(TRUSTS_JOINED_DAYS_AGO)));
        }
        for (DemoFiles.Person person : everybody) {
            people.put(person.handle(), person);
            ids.put(person.handle(), time.idAt(time.daysAgo(person.joinedDaysAgo())));
        }
    }

    private void insert(DemoFiles.Trust trust) throws SQLException {
        long id = id(trust.handle());
        Instant joined = time.daysAgo(TRUSTS_JOINED_DAYS_AGO);
        account(trust.handle(), Account.ORGANISATION, trust.name(), trust.about(), joined)
                .insert(connection);
        insertHandleAndKey(trust.handle(), joined);
        DemoRow.into("organisation")
                .set("account_id", id)
                .set("code", trust.code())
                .set("ods_code", trust.odsCode())
                .set("sentence", trust.sentence())
                .set("how_we_know", trust.howWeKnow())
                .set("checks", trust.checks())
                .set("contact", trust.contact().role() + ", " + trust.contact().email())
                .set("created_by", operator())
                .set("created_at", joined)
                .insert(connection);
        for (String domain : trust.domains()) {
            DemoRow.into("organisation_domain")
                    .set("domain", domain)
                    .set("organisation_id", id)
                    .insert(connection);
        }
    }

    private void insert(DemoFiles.Person person) throws SQLException {
        long id = id(person.handle());
        Instant joined = time.daysAgo(person.joinedDaysAgo());
        Short statement = person.statement() == null ? null : Statement.code(Statement.valueOf(person.statement()));
        account(person.handle(), Account.PERSON, person.displayName(), person.about(), joined)
                .set("pronouns", person.pronouns())
                .set("views_line", person.viewsOwn() == null ? "" : person.viewsOwn())
                .set("statement", statement)
                .insert(connection);
        insertHandleAndKey(person.handle(), joined);
        short position = 0;
        for (DemoFiles.Link link : person.links()) {
            DemoRow.into("profile_link")
                    .set("account_id", id)
                    .set("position", position++)
                    .set("label", link.label())
                    .set("url", link.url())
                    .insert(connection);
        }
        DemoRow.into("consent")
                .set("account_id", id)
                .set("policy_version", "1.0")
                .set("minimum_age", MINIMUM_AGE)
                .set("given_at", joined)
                .insert(connection);
    }

    private DemoRow account(String handle, short kind, String displayName, String about, Instant joined) {
        AcceptedName name = names.display(displayName);
        return DemoRow.into("account")
                .set("id", id(handle))
                .set("handle", names.handle(handle))
                .set("kind", kind)
                .set("display_name", name.text())
                .set("name_skeleton", name.skeleton())
                .set("about", about)
                .set("about_html", Markdown.profile(about, place()).html().value())
                .set("created_at", joined);
    }

    private void insertHandleAndKey(String handle, Instant joined) throws SQLException {
        long id = id(handle);
        DataKey key = DataKey.fresh(id);
        keys.put(id, key);
        DemoRow.into("handle")
                .set("name", handle)
                .set("skeleton", Names.skeleton(handle))
                .set("account_id", id)
                .set("taken_at", joined)
                .insert(connection);
        DemoRow.into("account_key")
                .set("account_id", id)
                .set("master_key_id", master.id())
                .set("wrapped_key", key.wrap(master))
                .set("created_at", joined)
                .insert(connection);
    }

    private void insertSignIn(DemoFiles.Person person, String issuer, String subject) throws SQLException {
        if (subject == null) {
            throw new IllegalArgumentException("The realm's demo accounts have no " + person.username());
        }
        long id = id(person.handle());
        DemoRow.into("sign_in")
                .set("issuer", issuer)
                .set("subject", UUID.fromString(subject).toString())
                .set("account_id", id)
                .set("email", seal(id, person.email(), "sign_in.email"))
                .set("created_at", time.daysAgo(person.joinedDaysAgo()))
                .insert(connection);
    }

    private void insertRelations(DemoFiles.Person person) throws SQLException {
        long id = id(person.handle());
        Instant joined = time.daysAgo(person.joinedDaysAgo());
        if (person.staffOf() != null) {
            boolean byMail = trust(person.staffOf())
                    .domains()
                    .contains(person.email().substring(person.email().indexOf('@') + 1));
            DemoRow.into("affiliation")
                    .set("account_id", id)
                    .set("organisation_id", id(trust(person.staffOf()).handle()))
                    .set("how", byMail ? "MAIL_DOMAIN" : "INVITATION")
                    .set("since", joined)
                    .insert(connection);
        }
        for (DemoFiles.Role role : person.organisationRoles()) {
            DemoRow.into("organisation_role")
                    .set("id", time.idAt(joined))
                    .set("organisation_id", id(trust(role.organisation()).handle()))
                    .set("account_id", id)
                    .set("role", role.role())
                    .set("granted_by", operator())
                    .set("granted_at", joined)
                    .insert(connection);
        }
        apart(connection, person, id, joined);
        for (String followed : person.follows()) {
            DemoRow.into("follow")
                    .set("follower_id", id)
                    .set("followee_id", id(followed))
                    .set("created_at", joined)
                    .insert(connection);
        }
        sorted(connection, person, id, joined);
    }

    /** What topics people follow, and how they put those whom they follow into lists. */
    private void sorted(Connection connection, DemoFiles.Person person, long id, Instant joined) throws SQLException {
        for (String topic : some(person.topics())) {
            DemoRow.into("topic_follow")
                    .set("account_id", id)
                    .set("tag", topic)
                    .set("created_at", joined)
                    .insert(connection);
        }
        if (person.lists() == null) {
            return;
        }
        for (Map.Entry<String, List<String>> list : person.lists().entrySet()) {
            long listId = time.idAt(joined);
            DemoRow.into("people_list")
                    .set("id", listId)
                    .set("account_id", id)
                    .set("title", list.getKey())
                    .set("created_at", joined)
                    .insert(connection);
            for (String member : list.getValue()) {
                DemoRow.into("people_list_member")
                        .set("list_id", listId)
                        .set("account_id", id)
                        .set("member_id", id(member))
                        .set("added_at", joined)
                        .insert(connection);
            }
        }
    }

    /** As the site renders: tags lead to topics, mentions of people who are not here stay plain words. */
    TextPlace place() {
        return TextPlace.ALONE.withTopicPages().withKnownHandles(handles()::contains);
    }

    /** Who waits for an answer, whom nobody is to meet, and who shows whom they follow. */
    private void apart(Connection connection, DemoFiles.Person person, long id, Instant joined) throws SQLException {
        for (String asked : some(person.asksToFollow())) {
            DemoRow.into("follow_request")
                    .set("id", time.idAt(joined))
                    .set("follower_id", id)
                    .set("followee_id", id(asked))
                    .set("created_at", joined)
                    .insert(connection);
        }
        for (String blocked : some(person.blocks())) {
            DemoRow.into("block")
                    .set("account_id", id)
                    .set("target_id", id(blocked))
                    .set("created_at", joined)
                    .insert(connection);
            hide(connection, id, id(blocked));
            hide(connection, id(blocked), id);
        }
        for (String muted : some(person.mutes())) {
            DemoRow.into("mute")
                    .set("account_id", id)
                    .set("target_id", id(muted))
                    .set("notifications", true)
                    .set("created_at", joined)
                    .insert(connection);
        }
        if (person.approvesFollowers() || person.showsLists()) {
            DemoRow.into("follow_choice")
                    .set("account_id", id)
                    .set("approves_since", person.approvesFollowers() ? joined : null)
                    .set("shows_since", person.showsLists() ? joined : null)
                    .insert(connection);
        }
    }

    /** After the posts, because the directory goes by the first of them. */
    void insertSearchChoices(DemoFiles files) throws SQLException {
        for (DemoFiles.Person person : files.people()) {
            List<String> found = some(person.found());
            if (!found.isEmpty()) {
                Instant joined = time.daysAgo(person.joinedDaysAgo());
                DemoRow.into("search_choice")
                        .set("account_id", id(person.handle()))
                        .set("unfound_since", found.contains("nothing") ? joined : null)
                        .set("notes_since", found.contains("notes") ? joined : null)
                        .set("responses_since", found.contains("responses") ? joined : null)
                        .set("directory_since", found.contains("directory") ? joined : null)
                        .insert(connection);
            }
        }
        try (var began = connection.createStatement()) {
            began.executeUpdate("""
                    update search_choice c
                       set began = coalesce((select min(p.id) from post p
                                              where p.author_id = c.account_id and p.deleted_at is null
                                                and p.visibility = 0 and p.held_at is null
                                                and p.reblog_of_id is null and p.reply_to_id is null), 0)
                    """);
        }
    }

    private static void hide(Connection connection, long viewer, long target) throws SQLException {
        DemoRow.into("hidden").set("viewer_id", viewer).set("target_id", target).insert(connection);
    }

    private static List<String> some(List<String> handles) {
        return handles == null ? List.of() : handles;
    }
}
