package social.lanyard.local;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The demo content as it is written down: the records are the fields of src/test/resources/demo/FORMAT.md. */
record DemoFiles(Path folder) {

    /** A field that a file has and a record does not know is a mistake, and is said so. */
    private static final ObjectMapper JSON = new ObjectMapper();

    record Contact(String role, String email) {}

    record Trust(
            String handle,
            String code,
            String name,
            String odsCode,
            List<String> domains,
            String howWeKnow,
            String sentence,
            String about,
            String checks,
            Contact contact) {}

    record Link(String label, String url) {}

    record Role(String organisation, String role) {}

    record Confirmed(
            String key,
            String kind,
            String organisation,
            String label,
            String regulator,
            String registerNumber,
            String method,
            int checkedDaysAgo,
            int validForDays,
            String checkedBy,
            String checkedByRole,
            boolean accepted,
            Integer endedDaysAgo,
            String endedReason) {}

    record Request(
            String label,
            String profession,
            String organisation,
            String regulator,
            String registerNumber,
            String note,
            double daysAgo) {}

    record Person(
            String username,
            String email,
            String handle,
            String displayName,
            String pronouns,
            String statement,
            String about,
            List<Link> links,
            String viewsOwn,
            String staffOf,
            List<Role> organisationRoles,
            List<Confirmed> facets,
            Request pendingRequest,
            List<String> follows,
            List<String> topics,
            Map<String, List<String>> lists,
            List<String> asksToFollow,
            List<String> blocks,
            List<String> mutes,
            boolean approvesFollowers,
            boolean showsLists,
            List<String> found,
            int joinedDaysAgo) {}

    record Note(String key, String author, String text, double hoursAgo) {}

    /** @param state held, question or hidden where it is not simply there; or null */
    record Response(String key, String author, String to, String text, double hoursAfter, String state) {}

    /**
     * @param by a handle; of a quotation the key of the post that quotes
     * @param on the key of a post
     * @param words what was taken back to work, or null
     */
    record Act(String act, String by, String on, double hoursAgo, String words) {}

    /**
     * @param stories keys, in their order
     * @param followers handles
     */
    record Series(
            String author, String title, String about, List<String> stories, double daysAgo, List<String> followers) {}

    record Story(Map<String, String> head, String body) {

        String get(String name) {
            String value = head.get(name);
            if (value == null) {
                throw new IllegalArgumentException("A demo story has no " + name + ": " + head);
            }
            return value;
        }

        List<String> tags() {
            return Arrays.stream(get("tags").split(",")).map(String::strip).toList();
        }
    }

    List<Trust> trusts() {
        return list("organisations.json", new TypeReference<>() {});
    }

    List<Person> people() {
        return list("people.json", new TypeReference<>() {});
    }

    List<Note> notes() {
        return list("notes.json", new TypeReference<>() {});
    }

    List<Response> responses() {
        return list("responses.json", new TypeReference<>() {});
    }

    List<Act> acts() {
        return list("acts.json", new TypeReference<>() {});
    }

    List<Series> series() {
        return list("series.json", new TypeReference<>() {});
    }

    List<Story> stories() {
        try (Stream<Path> files = Files.list(folder.resolve("stories"))) {
            return files.sorted().map(DemoFiles::story).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ids that Keycloak gives to those who can sign in, by their names there. */
    Map<String, String> subjects() {
        Map<String, String> subjects = new HashMap<>();
        for (JsonNode user : read("realm-overlay.json").get("users")) {
            subjects.put(user.get("username").asText(), user.get("id").asText());
        }
        return subjects;
    }

    private static Story story(Path file) {
        try {
            String[] halves = Files.readString(file).split("\n---\n", 2);
            Map<String, String> head = new HashMap<>();
            halves[0].lines().forEach(line -> {
                int colon = line.indexOf(':');
                head.put(line.substring(0, colon), line.substring(colon + 1).strip());
            });
            return new Story(head, halves[1].strip());
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("Not a demo story: " + file, e);
        }
    }

    private <T> List<T> list(String name, TypeReference<List<T>> type) {
        try {
            return JSON.readValue(Files.readString(folder.resolve(name)), type);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }

    private JsonNode read(String name) {
        try {
            return JSON.readTree(Files.readString(folder.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }
}
